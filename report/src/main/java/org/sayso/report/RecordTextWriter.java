package org.sayso.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayso.domain.record.Caveat;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.record.PackReference;
import org.sayso.domain.record.RecordSource;
import org.sayso.domain.record.Series;
import org.sayso.domain.record.SeriesKind;

/** Writes series of the record as text for a terminal. Immutable; may be used by several threads at once. */
public final class RecordTextWriter {
    private final int width;
    private final boolean color;

    /**
     * Makes a writer.
     *
     * @param width the longest line in characters
     * @param color whether headings are set off by ANSI escape sequences
     */
    public RecordTextWriter(int width, boolean color) {
        this.width = width;
        this.color = color;
    }

    /** The series, one a line with name and title, under the pack that each is in. */
    public String list(List<Series> series) {
        Page page = new Page(width, color);
        Map<PackReference, List<Series>> packs =
                series.stream().collect(Collectors.groupingBy(Series::pack, LinkedHashMap::new, Collectors.toList()));
        packs.forEach((pack, members) -> {
            page.space();
            page.paragraph(0, 0, Ink.BOLD, pack.name(), pack.version());
            names(page, 2, members);
        });
        return page.toString();
    }

    /** The series, one a line with name and title, in the order given. */
    public String found(List<Series> series) {
        Page page = new Page(width, color);
        names(page, 0, series);
        return page.toString();
    }

    private static void names(Page page, int indent, List<Series> series) {
        int longest = series.stream().mapToInt(one -> one.id().length()).max().orElse(0);
        series.forEach(one -> page.row(indent, longest + 2, one.id(), one.label()));
    }

    /**
     * One series: what it counts, what to mind, every figure, and the publications they stand in.
     *
     * @param series the series
     * @param rows its observations, in the order to be shown
     * @param sources gives the publication of an id
     */
    public String show(Series series, List<Observation> rows, Function<String, RecordSource> sources) {
        Page page = new Page(width, color);
        page.paragraph(0, 0, Ink.BOLD, series.label(), "");
        page.paragraph(
                0,
                series.id() + ", in the pack " + series.pack().name() + " "
                        + series.pack().version());
        page.space();
        series.definition().ifPresent(definition -> page.paragraph(0, definition));
        page.paragraph(0, counts(series));
        caveats(page, series);
        page.space();
        int longest = rows.stream()
                .mapToInt(row -> Wording.period(row.period()).length())
                .max()
                .orElse(0);
        rows.forEach(row -> page.row(2, longest + 2, Wording.period(row.period()), figure(series, row)));
        page.space();
        publications(rows, sources).forEach((id, source) -> publication(page, source));
        return page.toString();
    }

    /** One paragraph for each sentence, with all the words that it is about. */
    private static void caveats(Page page, Series series) {
        Map<String, List<String>> words = series.caveats().stream()
                .collect(Collectors.groupingBy(
                        Caveat::sentence,
                        LinkedHashMap::new,
                        Collectors.mapping(caveat -> Page.quoted(caveat.word()), Collectors.toList())));
        words.forEach((sentence, about) ->
                page.paragraph(0, 2, Ink.YELLOW, "On " + String.join(", ", about) + ":", sentence));
    }

    private static String counts(Series series) {
        String grain = series.grain().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String kind = switch (series.kind()) {
            case FLOW -> "counted over each " + grain;
            case STOCK -> "counted at a moment";
            case RATE -> "a rate for each " + grain;
            case INDEX -> "an index for each " + grain;
            case EVENTS -> "a list of dated events";
        };
        return Wording.sentenceCase(series.measure()) + ", in " + series.unit() + ", " + kind
                + series.place().map(place -> ", " + place).orElse("") + ".";
    }

    private static String figure(Series series, Observation row) {
        String value = row.value().map(number -> value(series, number)).orElse("");
        String event = row.event().map(RecordTextWriter::named).orElse("");
        String published =
                row.published().map(date -> "; published " + Wording.date(date)).orElse("");
        String partial = row.partial() ? "; part of the period only" : "";
        String gap = value.isEmpty() || event.isEmpty() ? "" : ", ";
        return event + gap + value + partial + published + " [" + row.sourceId() + "]";
    }

    /** The number of an event need not count events, so it goes without a unit. */
    private static String value(Series series, BigDecimal number) {
        return series.kind() == SeriesKind.EVENTS
                ? "number given: " + Wording.number(number)
                : Wording.amount(number, series.unit());
    }

    private static String named(Event event) {
        String number = event.number().map(found -> " " + found).orElse("");
        String kind = Wording.sentenceCase(event.type().orElse("") + number).strip();
        return (kind.isEmpty() ? "" : kind + ", ") + Page.quoted(event.title());
    }

    private static Map<String, RecordSource> publications(
            List<Observation> rows, Function<String, RecordSource> sources) {
        Map<String, RecordSource> found = new LinkedHashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.sourceId(), sources));
        return found;
    }

    private static void publication(Page page, RecordSource source) {
        String published =
                source.published().map(date -> ", " + Wording.date(date)).orElse("");
        String words = source.publisher() + ", " + Page.quoted(source.title()) + published + ".";
        page.paragraph(0, 2, Ink.FAINT, "[" + source.id() + "]", words);
        source.url().ifPresent(url -> page.unbroken(2, url));
    }
}
