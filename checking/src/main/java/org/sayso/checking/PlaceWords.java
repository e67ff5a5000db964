package org.sayso.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.Member;
import org.sayso.domain.record.Members;
import org.sayso.domain.record.OfficialRecord;
import org.sayso.domain.record.Series;

/** Tells which places the words of a claim name, and whether a series covers them. */
final class PlaceWords {
    private final List<Members> places;

    PlaceWords(OfficialRecord record) {
        Set<Members> found = new LinkedHashSet<>();
        for (Series series : record.series()) {
            for (Dimension dimension : series.dimensions()) {
                if (dimension.role() == Dimension.Role.PLACE) {
                    found.add(dimension.members());
                }
            }
        }
        places = List.copyOf(found);
    }

    /** Whether the noun of a claim is a place that the record knows, and so not what is counted. */
    boolean isHead(Claim claim) {
        return claim.measure()
                .head()
                .map(head -> places.stream()
                        .anyMatch(members -> !members.mentionedIn(head).isEmpty()))
                .orElse(false);
    }

    /** Whether the words name a place that the record knows, and that a series without places of its own does not cover. */
    boolean isElsewhere(ClaimWords words, SeriesWords series) {
        boolean broken =
                series.series().dimensions().stream().anyMatch(dimension -> dimension.role() == Dimension.Role.PLACE);
        if (broken || series.series().place().isEmpty()) {
            return false;
        }
        List<Member> named = new ArrayList<>();
        for (Members members : places) {
            nearest(members.mentionedIn(words.before())).ifPresent(named::add);
        }
        return named.stream().anyMatch(member -> member.names().stream().noneMatch(name -> isPlace(name, series)));
    }

    private static Optional<Member> nearest(List<Member> mentioned) {
        return mentioned.isEmpty() ? Optional.empty() : Optional.of(mentioned.get(mentioned.size() - 1));
    }

    /** 2 where the place of the series is named before the claim's end, 1 where elsewhere in the sentence, else 0. */
    static int named(Claim claim, ClaimWords words, SeriesWords series) {
        boolean own = claim.place().map(place -> isPlace(place, series)).orElse(false);
        if (standIn(without(series.publishers(), words.heard()), series)) {
            return 2;
        }
        return own || standIn(without(series.publishers(), words.sentence()), series) ? 1 : 0;
    }

    private static boolean standIn(List<String> words, SeriesWords series) {
        return series.places().stream()
                .filter(phrase -> !phrase.stems().equals(US))
                .filter(phrase -> phrase.stems().size() > 1
                        || !isPartOfName(phrase.stems().get(0), series))
                .anyMatch(phrase -> phrase.standsIn(words));
    }

    /** The words without the names of offices, since "Border Patrol" names no border. */
    private static List<String> without(List<StemPhrase> names, List<String> words) {
        List<String> left = new ArrayList<>(words);
        for (StemPhrase name : names) {
            for (int end = name.lastEndIn(left); end >= 0; end = name.lastEndIn(left)) {
                left.subList(end - name.stems().size(), end).clear();
            }
        }
        return left;
    }

    /** "Border" in "border apprehensions" is part of what is counted. */
    private static boolean isPartOfName(String word, SeriesWords series) {
        return series.names().stream().anyMatch(name -> name.stems().contains(word));
    }

    /** "us" in a sentence is a pronoun more often than a country. */
    private static final List<String> US = List.of("us");

    /** Whether the words name the place of the series. */
    static boolean isPlace(String place, SeriesWords series) {
        List<String> stems = Stems.ofText(place);
        return series.places().stream()
                .anyMatch(own -> own.standsIn(stems) || new StemPhrase(stems).standsIn(own.stems()));
    }
}
