package org.sayso.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.sayso.domain.time.Period;
import org.sayso.report.Wording;

/** Numbers and times in the few characters that a chart has room for. */
final class Lettering {
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Lettering() {}

    /** A round number on an axis: {@code 1.5m}, {@code 250,000}, {@code 4%}. */
    static String round(BigDecimal value, String unit) {
        String sign = unit.equals("%") ? "%" : "";
        String money = unit.equals("USD") ? "$" : "";
        BigDecimal size = value.abs();
        String minus = value.signum() < 0 ? "-" : "";
        if (size.compareTo(BILLION) >= 0) {
            return minus + money + Wording.number(size.divide(BILLION)) + "bn" + sign;
        }
        if (size.compareTo(MILLION) >= 0) {
            return minus + money + Wording.number(size.divide(MILLION)) + "m" + sign;
        }
        return minus + money + Wording.number(size) + sign;
    }

    /** A period: {@code FY 2024}, {@code Jan 2025}, {@code 23 Jan 2025}. */
    static String time(Period period) {
        LocalDate start = period.start().or(period::end).orElseThrow();
        LocalDate end = period.end().orElse(start);
        return switch (period.grain()) {
            case DAY, WEEK -> start.getDayOfMonth() + " " + month(start.getMonth()) + " " + start.getYear();
            case MONTH -> month(start.getMonth()) + " " + start.getYear();
            case QUARTER -> "Q" + ((start.getMonthValue() + 2) / 3) + " " + start.getYear();
            case YEAR -> Integer.toString(start.getYear());
            case FISCAL_YEAR -> "FY " + end.getYear();
            case RANGE ->
                start.getYear() == end.getYear()
                        ? month(start.getMonth()) + "–" + month(end.getMonth()) + " " + end.getYear()
                        : start.getYear() + "–" + end.getYear();
        };
    }

    private static String month(Month month) {
        return Wording.sentenceCase(month.name().substring(0, 3).toLowerCase(Locale.ROOT));
    }
}
