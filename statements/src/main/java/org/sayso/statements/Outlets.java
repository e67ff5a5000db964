package org.sayso.statements;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by the words beside a statement whether it was made to a news organization, on a programme or to its host, which is an
 * interview, or written for one, which is an article. Thread-safe.
 */
final class Outlets {
    private static final WordList LIST = WordList.read("news-organizations.txt");
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String OWNER = "(?:['\u2019]s?)?";
    private static final String QUOTED_NAME = "(?:[\u201c\u2018\"']|'')\\p{Lu}\\p{L}*";
    private static final String CALL_SIGN = "[WK][A-Z]{2,3}-?\\d*";
    private static final String FEW_WORDS = "(?:[\\p{Ll}-]+\\s+){0,3}";
    private static final String DAY = "(?:" + any("day") + ")";
    private static final String AGENCY_OR_PAPER = RelayFinder.NAME;
    private static final Pattern TOLD = Pattern.compile("\\b(?i:" + any("telling") + ")\\s+" + FEW_WORDS
            + "(?:[Tt]he\\s+)?(?:"
            + AGENCY_OR_PAPER + "|(?:[Tt]he\\s+)(?:" + any("called") + ")|" + QUOTED_NAME + "|" + CALL_SIGN + ")" + END
            + "|\\b(?i:" + any("telling") + ")\\s+(?:(?:" + AGENCY_OR_PAPER + ")" + OWNER
            + "\\s+)?(?:[\\p{L}-]+\\s+){0,2}?(?:"
            + any("interviewer") + ")\\b"
            + "|\\b(?i:" + any("telling") + ")\\s+(?:[\\p{L}'\u2019-]+\\s+){0,3}?(?:" + any("outlet noun")
            + ")\\s+\\p{Lu}"
            + "|\\b(?i:asked|pressed|interviewed)\\s+by\\s+(?:(?:an?|the|" + AGENCY_OR_PAPER + ")" + OWNER
            + "\\s+)?(?:[\\p{L}-]+\\s+){0,2}?(?:" + any("interviewer") + ")\\b");
    private static final Pattern ON = Pattern.compile("\\b(?:[Oo]n|[Tt]o)\\s+(?:" + DAY + OWNER
            + "\\s+)?(?:the\\s+)?(?:"
            + any("broadcaster") + ")" + OWNER + END
            + "|\\b(?:[Oo]n)\\s+(?:" + DAY + OWNER + "\\s+)?[\u201c\u2018\"']{0,2}(?:" + any("programme") + "|"
            + CALL_SIGN + ")" + END
            + "|\\b[Oo]n\\s+" + DAY + "['\u2019]s?\\s+(?:[\u201c\u2018\"']{1,2})\\p{Lu}"
            + "|\\b(?:[Oo]n|during)\\s+(?:" + DAY + OWNER + "|the|a|an)\\s+(?:" + any("broadcast") + ")\\s+of\\b");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:wrote|writes|writing|written)\\b[^.;:\u00b7]{0,40}?\\b(?:in|for|on)\\s+"
                    + "(?:the\\s+|The\\s+)?(?:" + AGENCY_OR_PAPER + ")" + END);

    private Outlets() {}

    private static String any(String section) {
        return LIST.lines(section).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(line -> Stream.of(line.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    /** Whether words tell of talk with a news organization or on a programme: {@code told CNN}, {@code on WABC radio}. */
    static boolean tellsOutlet(String words) {
        return TOLD.matcher(words).find() || ON.matcher(words).find();
    }

    /** Whether words tell of writing for a news organization: {@code wrote in the Boston Globe}. */
    static boolean tellsWriting(String words) {
        return WRITTEN.matcher(words).find();
    }
}
