package org.sayso.bench;

import java.util.Map;
import java.util.TreeMap;
import org.sayso.bench.AttributionFigures.Sum;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one process measured of a program.
 *
 * @param load seconds from the start of the program to its first article
 * @param seconds how long the timed articles took
 * @param work the time of all its threads on a core meanwhile, in seconds, which other work beside it hardly changes
 * @param articles how many those were
 * @param tokens words and other visible characters of them
 * @param peak the most resident memory of the process, in bytes
 * @param marked the counts behind each figure of quality; empty where nobody marked the articles
 */
record Measured(
        double load, double seconds, double work, int articles, int tokens, long peak, Map<String, Sum> marked) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What a line begins with that holds one, as programs print lines of their own. */
    private static final String MARK = "measured ";

    /** Copies the map. */
    Measured {
        marked = Map.copyOf(marked);
    }

    /** Whether a line of a process holds what it measured. */
    static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    static Measured parse(String line) {
        return MAPPER.readValue(line.substring(MARK.length()), Measured.class);
    }

    String line() {
        return MARK + MAPPER.writeValueAsString(this);
    }

    double articlesPerSecond() {
        return articles / seconds;
    }

    double articlesPerCoreSecond() {
        return articles / work;
    }

    double tokensPerSecond() {
        return tokens / seconds;
    }

    /** The counts of the figures that the table shows. */
    static Map<String, Sum> shown(AttributionFigures figures) {
        Map<String, Sum> shown = new TreeMap<>();
        figures.sums().forEach((name, sum) -> {
            if (ProgramComparison.SHOWN.containsKey(name)) {
                shown.put(name, sum);
            }
        });
        return shown;
    }
}
