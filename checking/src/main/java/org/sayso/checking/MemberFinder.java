package org.sayso.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Series;

/**
 * Finds which member of each dimension of a series a claim means: which country, state, agency or group.
 *
 * <p>Its measure names it, or else the words that stand nearest before it in the sentence, or directly after it ("people in
 * Kenya"), or its place, or the rest of the sentence where that names only one, or the claim that it goes on from. A claim
 * that names none is about the total, if the dimension has one.
 */
final class MemberFinder {
    /** The phrase after a claim that may name its place: up to the next mark or number. */
    private static final Pattern DIRECTLY_AFTER = Pattern.compile("^\\s*(?:in|of|for|across|from)\\s+([^,;:.\\d]*)");

    private static final Set<String> WORLD = Set.copyOf(Stems.ofText("world global globally worldwide"));

    private MemberFinder() {}

    /** The members by dimension; empty where one cannot be told. */
    static Optional<Map<String, Member>> find(
            Claim claim, ClaimWords words, Series series, Optional<Antecedent> antecedent) {
        Map<String, Member> found = new LinkedHashMap<>();
        for (Dimension dimension : series.dimensions()) {
            Optional<Member> member = find(claim, words, dimension, text -> withoutPublishers(text, series))
                    .or(() -> asked(words, dimension))
                    .or(() -> inherited(dimension, antecedent))
                    .or(() -> total(withoutPublishers(words.sentenceText(), series), dimension));
            if (member.isEmpty()) {
                return Optional.empty();
            }
            found.put(dimension.name(), member.get());
        }
        return Optional.of(found);
    }

    /** All together; of places only where the sentence speaks of the world, since any other place may be meant. */
    private static Optional<Member> total(String sentence, Dimension dimension) {
        boolean meant = dimension.role() != Dimension.Role.PLACE
                || Stems.ofText(sentence).stream().anyMatch(WORLD::contains);
        return meant ? dimension.total().flatMap(dimension.members()::of) : Optional.empty();
    }

    /** A text without the names of those who publish the series: the World Bank is not the world. */
    private static String withoutPublishers(String text, Series series) {
        String left = text;
        for (String name : series.publisherNames()) {
            left = Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                    .matcher(left)
                    .replaceAll(",");
        }
        return left;
    }

    private static Optional<Member> find(
            Claim claim, ClaimWords words, Dimension dimension, UnaryOperator<String> unnamed) {
        String subject =
                unnamed.apply(claim.assertion() instanceof Assertion.Comparison ? words.lead(claim) : words.before());
        var after = DIRECTLY_AFTER.matcher(unnamed.apply(words.after()));
        String following = after.find() ? after.group(1) : "";
        boolean borrowed = dimension.role() == Dimension.Role.PLACE && !words.said();
        Optional<Member> nearest = borrowed ? last(dimension.members().mentionedIn(subject)) : Optional.empty();
        return nearest.or(() -> only(dimension
                        .members()
                        .mentionedIn(unnamed.apply(claim.measure().text()))))
                .or(() -> first(dimension.members().mentionedIn(following)))
                .or(() -> last(dimension.members().mentionedIn(subject)))
                .or(() -> dimension.role() == Dimension.Role.PLACE
                        ? claim.place()
                                .flatMap(place -> only(dimension.members().mentionedIn(place)))
                        : Optional.empty())
                .or(() -> only(dimension.members().mentionedIn(unnamed.apply(words.sentenceText()))));
    }

    /** "What about Peru? It had ...": the place that the question before names. */
    private static Optional<Member> asked(ClaimWords words, Dimension dimension) {
        boolean meant =
                dimension.role() == Dimension.Role.PLACE && words.question().isPresent();
        return meant ? only(dimension.members().mentionedIn(words.question().orElseThrow())) : Optional.empty();
    }

    /** The member that the claim before means, where it is of the same dimension. */
    private static Optional<Member> inherited(Dimension dimension, Optional<Antecedent> antecedent) {
        return antecedent.stream()
                .flatMap(earlier -> earlier.readings().stream())
                .filter(reading -> reading.series().dimension(dimension.name()).isPresent())
                .flatMap(reading -> Optional.ofNullable(reading.members().get(dimension.name())).stream())
                .flatMap(code -> dimension.members().of(code).stream())
                .findFirst();
    }

    private static Optional<Member> only(List<Member> members) {
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private static Optional<Member> first(List<Member> members) {
        return members.stream().findFirst();
    }

    private static Optional<Member> last(List<Member> members) {
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get(members.size() - 1));
    }
}
