package org.sayso.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.record.Cells;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/** Makes figures of the rows that {@link SeriesStatement#allRows} gives. */
final class ObservationReader {
    /** Columns that the statement works out, before those of the table. */
    static final int WORKED_OUT = 7;

    private static final String ACT_SEPARATOR = ";";

    private final SeriesDefinition definition;
    private final List<String> columns;
    private String[] before = {};
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<String, Publication> publications = new HashMap<>();

    /** When rows were published: as written, and the first day on which they were certainly public. */
    private record Publication(Optional<PartialDate> date, Optional<LocalDate> knownFrom) {
        static Publication of(String text) {
            Optional<PartialDate> date = PartialDate.parse(text);
            return new Publication(date, date.map(PartialDate::lastDay));
        }
    }

    ObservationReader(SeriesDefinition definition) {
        this.definition = definition;
        this.columns = definition.resource().fields().stream().map(Field::name).toList();
    }

    Figure read(String[] row) {
        share(row);
        Cells cells = new Cells(columns, Arrays.asList(row).subList(WORKED_OUT, row.length));
        // periods and days of publication repeat from series to series, and figures are kept
        Period period = periods.computeIfAbsent(
                row[1] + row[2],
                days -> Period.closed(
                        LocalDate.parse(row[1]),
                        LocalDate.parse(row[2]),
                        definition.time().periodGrain()));
        LocalDate start = period.start().orElseThrow();
        LocalDate end = period.end().orElseThrow();
        Publication published = publications.computeIfAbsent(
                definition.published().flatMap(field -> cell(cells, field)).orElse(row[4]), Publication::of);
        Observation observation = new Observation(
                period,
                number(row[3]),
                roundedTo(cells),
                published.date(),
                published.knownFrom().orElse(end),
                Boolean.parseBoolean(row[5]),
                definition
                        .source()
                        .id()
                        .or(() -> definition.source().column().flatMap(field -> cell(cells, field)))
                        .orElse(""),
                definition.note().flatMap(field -> cell(cells, field)),
                definition.event().map(event -> event(event, cells)),
                cells);
        return new Figure(observation, start, end, row[6], Long.parseLong(row[0]));
    }

    /** Cells repeat from row to row, and figures are kept. */
    private void share(String[] row) {
        for (int i = 0; i < before.length; i++) {
            if (row[i].equals(before[i])) {
                row[i] = before[i];
            }
        }
        before = row;
    }

    private Optional<BigDecimal> roundedTo(Map<String, String> cells) {
        return definition
                .rounding()
                .field()
                .flatMap(field -> cell(cells, field))
                .map(BigDecimal::new)
                .or(definition.rounding()::to);
    }

    private static Event event(SeriesDefinition.EventFields fields, Map<String, String> cells) {
        return new Event(
                cell(cells, fields.title()).orElse(""),
                fields.type().flatMap(field -> cell(cells, field)),
                fields.number().flatMap(field -> cell(cells, field)),
                fields.acts()
                        .flatMap(field -> cell(cells, field))
                        .map(ObservationReader::acts)
                        .orElse(List.of()));
    }

    private static List<String> acts(String cell) {
        return Arrays.stream(cell.split(ACT_SEPARATOR))
                .map(String::strip)
                .filter(act -> !act.isEmpty())
                .toList();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Optional<String> cell(Map<String, String> cells, String field) {
        return Optional.ofNullable(cells.get(field)).filter(text -> !text.isEmpty());
    }
}
