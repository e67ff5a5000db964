package org.sayso.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.record.SeriesKind;

/**
 * Finds the group of which a sentence gives a stock or rate: {@code teenagers had a jobless rate of}, {@code for veterans the
 * figure was}, {@code among renters it was}. A series that does not know the group gives no figure of it. Rule:
 * docs/rules/readings.md.
 */
final class Groups {
    private static final String NOUNS = "((?:[\\p{L}'\u2019-]+\\s+){0,3}?[\\p{L}-]+)";
    private static final Pattern FOR = Pattern.compile("(?i)\\b(?:for|among|of)\\s+" + NOUNS
            + "(?=\\s+(?:the|it|that|was|were|is|are|had|has|have|stood|at|in|and)\\b|\\s*[,;.]|\\s+\\d|\\s*$)");
    private static final Pattern HAVING =
            Pattern.compile("(?i)\\b([\\p{L}-]+)" + "\\s+(?:had|has|have|posted|saw|faced)\\s+(?:a|an|the)\\b");

    private Groups() {}

    /** The main word, as a stem, of a group that the series does not know, in the part of the sentence around the number. */
    static Optional<String> narrowing(ClaimWords words, SeriesWords series) {
        SeriesKind kind = series.series().kind();
        if (kind != SeriesKind.RATE && kind != SeriesKind.STOCK && kind != SeriesKind.INDEX) {
            return Optional.empty();
        }
        String segment = words.segment().strip();
        return unknown(HAVING, segment, series).or(() -> unknown(FOR, segment, series));
    }

    private static Optional<String> unknown(Pattern pattern, String text, SeriesWords series) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String group = matcher.group(1);
            List<String> stems = Stems.ofText(group);
            boolean several = group.endsWith("s") && !group.endsWith("ss") || WordLists.PERSONS.contains(last(stems));
            boolean plain =
                    stems.stream().allMatch(stem -> series.known().contains(stem) || WordLists.narrowsNothing(stem));
            if (several
                    && !plain
                    && !group.matches(".*\\d.*")
                    && !series.known().contains(last(stems))) {
                return Optional.of(last(stems));
            }
        }
        return Optional.empty();
    }

    private static String last(List<String> stems) {
        return stems.isEmpty() ? "" : stems.get(stems.size() - 1);
    }
}
