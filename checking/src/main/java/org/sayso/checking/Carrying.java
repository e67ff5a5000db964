package org.sayso.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.SeriesKind;

/**
 * Reads a claim that leaves out what it counts by the claim that it goes on from: "It was 8.1 percent in 2012", "up from
 * 142,580 the year before". Rule: docs/rules/readings.md.
 *
 * <p>An amount must go on in so many words: with a time of its own, with a pronoun or with a noun that only carries
 * numbers. A part ("of them"), and an amount with a verb of its own that tells something else, go on from nothing.
 */
final class Carrying {
    private static final Set<String> POINTING = Set.copyOf(Stems.ofText("it that they this"));
    private static final Set<String> PARTITIVE = Set.copyOf(Stems.ofText("them those whom these including among"));

    /** Something else that shows the change or record: "earnings data showed the largest increase". */
    private static final Pattern SHOWING =
            Pattern.compile("\\b(?:show(?:s|ed|n)?|saw|posted|recorded|reported)\\s+(?:the|a|an)\\b");

    /** "The numbers were 969 and 869": each is of another thing named before. */
    private static final Pattern RESPECTIVELY = Pattern.compile(
            "\\b(?:numbers|figures|totals|counts) (?:was|were|are|stood at|came to) [\\d.,]+ and [\\d.,]+");

    private static final Pattern LOCAL = Pattern.compile("\\b(?:County|Parish|City|Township|Borough)\\b");
    private static final Pattern ONES = Pattern.compile("\\b([A-Za-z]+) ones\\b");

    private Carrying() {}

    static List<Reading> from(Claim claim, ClaimWords words, Optional<Antecedent> antecedent) {
        if (antecedent.isEmpty() || claim.partOf().isPresent() || !goesOn(claim, words, antecedent.get())) {
            return List.of();
        }
        List<Reading> all = antecedent.get().readings();
        List<Reading> published = all.stream()
                .filter(reading -> WordScores.publisher(words, SeriesWords.of(reading.series())))
                .toList();
        List<Reading> chosen = published.isEmpty() ? GoodReadings.of(all) : published;
        return chosen.stream()
                .filter(reading -> reading.series().kind() != SeriesKind.EVENTS)
                .filter(reading -> reading.narrowing().isEmpty())
                .filter(reading -> !isOtherKind(words, reading))
                .filter(reading -> !isOfOtherState(claim, words, reading))
                .filter(reading -> WordScores.unitsAgree(claim, words, reading.series()))
                .map(reading -> reading.carried(members(claim, words, reading, antecedent), !published.isEmpty()))
                .toList();
    }

    /** "Arrivals came to 132" after a number of refugees: the noun alone ends a name of what was counted. */
    static List<Reading> shortly(Claim claim, ClaimWords words, Optional<Antecedent> antecedent) {
        boolean same = antecedent
                .filter(earlier -> earlier.claim().sentence().equals(claim.sentence()))
                .isPresent();
        if (same || words.head().isEmpty() || !words.qualifiers().isEmpty()) {
            return List.of();
        }
        String head = words.head().get();
        return from(claim, words, antecedent).stream()
                .filter(reading -> SeriesWords.of(reading.series()).names().stream()
                        .map(StemPhrase::stems)
                        .anyMatch(name ->
                                name.size() > 1 && name.get(name.size() - 1).equals(head)))
                .toList();
    }

    /** "Administrative ones were up 40 percent": the word before "ones" tells another kind. */
    private static boolean isOtherKind(ClaimWords words, Reading reading) {
        Matcher ones = ONES.matcher(words.sentenceText());
        return ones.find()
                && !SeriesWords.of(reading.series())
                        .known()
                        .contains(Stems.of(ones.group(1).toLowerCase(Locale.ROOT)));
    }

    /** "Texas by itself had 29 million": the subject is another place than that of the series. */
    private static boolean isOfOtherState(Claim claim, ClaimWords words, Reading reading) {
        boolean opens = claim.place()
                .filter(place ->
                        words.before().startsWith(place) || LOCAL.matcher(place).find())
                .isPresent();
        return opens
                && reading.series().place().isPresent()
                && !PlaceWords.isPlace(claim.place().orElseThrow(), SeriesWords.of(reading.series()));
    }

    private static Map<String, String> members(
            Claim claim, ClaimWords words, Reading reading, Optional<Antecedent> antecedent) {
        Map<String, String> codes = new LinkedHashMap<>(reading.members());
        MemberFinder.find(claim, words, reading.series(), antecedent)
                .orElse(Map.<String, Member>of())
                .forEach((dimension, member) -> codes.put(dimension, member.code()));
        return codes;
    }

    private static boolean goesOn(Claim claim, ClaimWords words, Antecedent antecedent) {
        boolean verb = words.action()
                .map(action -> WordLists.MEASURE_VERBS.contains(action)
                        || WordLists.REPORTING_VERBS.contains(action)
                        || WordLists.THRESHOLD_VERBS.contains(action)
                        || antecedent.words().action().map(action::equals).orElse(false))
                .orElse(true);
        if (!(claim.assertion() instanceof Assertion.Amount) || ShareRule.isMeant(claim, words)) {
            boolean near = antecedent.claim().sentence().equals(claim.sentence());
            return verb
                    && (near
                            || words.heard().stream().anyMatch(POINTING::contains)
                            || words.isFragment()
                            || !SHOWING.matcher(words.lead(claim)).find());
        }
        boolean part = Stems.ofText(claim.text()).stream().anyMatch(PARTITIVE::contains)
                || Stems.ofText(words.after()).stream().limit(2).anyMatch(PARTITIVE::contains);
        boolean timed = claim.timing()
                .map(timing -> timing.basis() != Timing.Basis.INHERITED)
                .orElse(false);
        if (RESPECTIVELY.matcher(words.sentenceText()).find()) {
            return false;
        }
        boolean pointing = words.heard().stream().anyMatch(POINTING::contains);
        boolean carrier = words.head().map(WordLists.CARRIER_NOUNS::contains).orElse(false);
        return verb && !part && (timed || pointing || carrier);
    }
}
