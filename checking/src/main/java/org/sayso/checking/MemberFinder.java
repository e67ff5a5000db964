package org.sayso.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Series;

/**
 * Finds which member of each dimension of a series a claim means: which country, state, agency or group.
 *
 * <p>The claim's place names it, or else its measure, or else its sentence, where that names only one. A claim that names
 * none is about the total, if the dimension has one.
 */
final class MemberFinder {
    private MemberFinder() {}

    /** The members by dimension; empty where one cannot be told. */
    static Optional<Map<String, Member>> find(Claim claim, ClaimWords words, Series series) {
        Map<String, Member> found = new LinkedHashMap<>();
        for (Dimension dimension : series.dimensions()) {
            Optional<Member> member = find(claim, words, dimension);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            found.put(dimension.name(), member.get());
        }
        return Optional.of(found);
    }

    private static Optional<Member> find(Claim claim, ClaimWords words, Dimension dimension) {
        if (dimension.role() == Dimension.Role.PLACE && claim.place().isPresent()) {
            List<Member> named = dimension.members().mentionedIn(claim.place().get());
            if (!named.isEmpty()) {
                return only(named);
            }
        }
        for (String text : List.of(claim.measure().text(), claim.text(), words.sentenceText())) {
            List<Member> named = dimension.members().mentionedIn(text);
            if (!named.isEmpty()) {
                return only(named);
            }
        }
        return dimension.total().flatMap(dimension.members()::of);
    }

    private static Optional<Member> only(List<Member> members) {
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }
}
