package org.sayso.checking;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.time.Period;

/** Tells whether words name a period that is known already, which decides what the period is to a change. */
final class TimeMentions {
    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

    private TimeMentions() {}

    /** The years named in a text, in order. */
    static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group(1)));
        }
        return years;
    }

    /** Whether a text names the period: its year, its month or its day of the week. */
    static boolean stands(String text, Period period) {
        if (period.end().isEmpty()) {
            return false;
        }
        LocalDate end = period.end().get();
        return switch (period.grain()) {
            case DAY -> text.contains(end.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case MONTH -> text.contains(end.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            default -> years(text).contains(end.getYear());
        };
    }
}
