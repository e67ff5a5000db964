package org.sayso.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.place.PlaceNames;
import org.sayso.domain.record.Dimension;
import org.sayso.domain.record.SeriesKind;

/**
 * Tells that a sentence is about another country than a series: "Germany may have few coal workers left", or about
 * something that its first word only points to: "Its unemployment rate". By the usual names of countries, without those that are
 * more often something else.
 */
final class Countries {
    private static final Set<String> NAMES = PlaceNames.COUNTRIES.entries().stream()
            .map(PlaceNames.Entry::name)
            .filter(name -> !PlaceNames.isAmbiguous(name))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern OPENING =
            Pattern.compile("^\\W*(?:(?:In|As for|Across|While)\\s+)?((?<first>[A-Z][\\w-]+)(?:\\s+[A-Z][\\w-]+)?)");
    private static final Pattern POINTING = Pattern.compile("^\\W*(?:Its|Their)\\s");

    private Countries() {}

    /** Whether a stock or rate of one country cannot be meant, by the first words of the sentence. */
    static boolean opensWithOther(Claim claim, ClaimWords words, SeriesWords series) {
        boolean broken =
                series.series().dimensions().stream().anyMatch(dimension -> dimension.role() == Dimension.Role.PLACE);
        boolean level =
                series.series().kind() != SeriesKind.FLOW && series.series().kind() != SeriesKind.EVENTS;
        if (broken || !level || series.series().place().isEmpty()) {
            return false;
        }
        boolean told = PlaceWords.named(claim, words, series) > 0 || WordScores.publisher(words, series);
        return !told && POINTING.matcher(words.sentenceText()).find() || isOther(words, series);
    }

    /** Whether a name is that of a country other than the one of the series. */
    static boolean isOther(String name, SeriesWords series) {
        List<String> stems = Stems.ofText(name);
        boolean broken =
                series.series().dimensions().stream().anyMatch(dimension -> dimension.role() == Dimension.Role.PLACE);
        return !broken
                && NAMES.contains(name)
                && series.places().stream().noneMatch(place -> place.stems().equals(stems));
    }

    private static boolean isOther(ClaimWords words, SeriesWords series) {
        Matcher opening = OPENING.matcher(words.sentenceText());
        if (!opening.find()) {
            return false;
        }
        String first = opening.group("first");
        boolean named = NAMES.contains(opening.group(1)) || NAMES.contains(first);
        return named && !PlaceWords.isPlace(NAMES.contains(opening.group(1)) ? opening.group(1) : first, series);
    }
}
