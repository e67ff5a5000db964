package org.sayso.checking;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.Grain;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/** Says numbers, periods and reasons in plain English sentences, neutral and in the terms of the official series. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String date(PartialDate date) {
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> MONTH.format(date.firstDay());
            default -> day(date.firstDay());
        };
    }

    static String period(Period period) {
        if (period.start().isEmpty()) {
            return "up to " + day(period.end().orElseThrow());
        }
        LocalDate start = period.start().get();
        if (period.end().isEmpty()) {
            return "since " + day(start);
        }
        LocalDate end = period.end().get();
        return switch (period.grain()) {
            case DAY -> day(start);
            case MONTH -> MONTH.format(start);
            case YEAR -> String.valueOf(start.getYear());
            case FISCAL_YEAR -> "fiscal year " + end.getYear();
            case QUARTER ->
                "the " + List.of("first", "second", "third", "fourth").get((start.getMonthValue() - 1) / 3)
                        + " quarter of " + start.getYear();
            case WEEK, RANGE -> start.equals(end) ? day(start) : day(start) + " to " + day(end);
        };
    }

    static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, Math.min(6, number.scale())));
        return format.format(number);
    }

    /** "538 administrative arrests", "4.1%": the figure with what it counts. */
    static String figure(BigDecimal value, Series series) {
        if (series.unit().equals("%")) {
            return number(value) + "% (" + series.measure() + ")";
        }
        if (series.measure().contains(series.unit())) {
            return number(value) + " " + series.measure();
        }
        return number(value) + " " + series.unit() + " (" + series.measure() + ")";
    }

    /** The rows of a judgement: a figure and its period, or acts with their titles and days. */
    static String rows(Judgement judgement) {
        List<Observation> rows = judgement.rows();
        Series series = judgement.reading().series();
        Observation last = rows.get(rows.size() - 1);
        if (last.event().isPresent()) {
            return events(rows);
        }
        Period covered = rows.size() == 1 ? last.period() : cover(rows);
        return figure(judgement.value().orElse(last.value().orElse(BigDecimal.ZERO)), series) + ", "
                + asOf(series, covered);
    }

    private static String asOf(Series series, Period period) {
        boolean moment = series.kind() == org.sayso.domain.record.SeriesKind.STOCK && period.grain() == Grain.DAY;
        return (moment ? "as of " : "") + period(period);
    }

    private static Period cover(List<Observation> rows) {
        Optional<LocalDate> start =
                rows.stream().flatMap(row -> row.period().start().stream()).min(LocalDate::compareTo);
        Optional<LocalDate> end =
                rows.stream().flatMap(row -> row.period().end().stream()).max(LocalDate::compareTo);
        return new Period(start, end, Grain.RANGE);
    }

    private static String events(List<Observation> rows) {
        StringBuilder text = new StringBuilder();
        for (Observation row : rows.subList(0, Math.min(3, rows.size()))) {
            text.append(text.isEmpty() ? "" : "; ").append(event(row));
        }
        return rows.size() > 3 ? text + "; and " + (rows.size() - 3) + " more" : text.toString();
    }

    private static String event(Observation row) {
        var event = row.event().orElseThrow();
        String type = event.type().map(name -> capital(name) + " ").orElse("");
        String number = event.number().map(found -> found + ", ").orElse("");
        boolean titled = event.number().isPresent() || event.type().isPresent();
        String title = titled && event.number().isPresent() ? "“" + event.title() + "”" : event.title();
        String value =
                row.value().map(found -> ", number given: " + number(found)).orElse("");
        return (event.number().isPresent() ? type + number : "") + title + ", " + period(row.period()) + value;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Why nothing is decided, as a sentence. */
    static String reason(Reason reason) {
        return switch (reason) {
            case NO_SERIES -> "No series in the record counts this.";
            case NO_BREAKDOWN -> "The record has no published breakdown that tells this part apart.";
            case NO_PERIOD -> "The record has no figure for the period the words mean.";
            case NO_VINTAGE -> "The figure was not yet published on that day.";
            case INCOMPLETE_LIST ->
                "The list in the record is not complete, so it can bear the words out but not refute them.";
            case AMBIGUOUS_MEASURE -> "The words do not say which official measure is meant.";
            case UNIT_MISMATCH -> "The claim and the record are in different units.";
            case TOO_VAGUE -> "The words are too vague to be compared with a figure.";
            case ACT_DIFFERS -> "The record holds an act on this subject, but it does not say what the report says.";
            case OPINION -> "This is a judgement; no record can bear it out.";
            case FORECAST -> "This is about what will be; no record can bear it out yet.";
            case PROMISE -> "This is a promise; no record can bear it out.";
            case PLAN -> "This is a plan; no record can bear it out.";
            case HYPOTHETICAL -> "This is said under a condition; no record can bear it out.";
            case QUESTION -> "This is a question.";
            case DEMAND -> "This is a demand; no record can bear it out.";
        };
    }
}
