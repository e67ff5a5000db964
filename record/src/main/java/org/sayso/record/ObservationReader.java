package org.sayso.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Optional<PartialDate>> publications = new HashMap<>();

    ObservationReader(SeriesDefinition definition) {
        this.definition = definition;
    }

    Figure read(String[] row) {
        List<Field> fields = definition.resource().fields();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            // cells repeat from row to row, and figures are kept
            cells.put(fields.get(i).name(), texts.computeIfAbsent(row[WORKED_OUT + i], text -> text));
        }
        LocalDate start = days.computeIfAbsent(row[1], LocalDate::parse);
        LocalDate end = days.computeIfAbsent(row[2], LocalDate::parse);
        Optional<PartialDate> published = publications.computeIfAbsent(
                definition.published().flatMap(field -> cell(cells, field)).orElse(row[4]), PartialDate::parse);
        Observation observation = new Observation(
                Period.closed(start, end, definition.time().periodGrain()),
                number(row[3]),
                roundedTo(cells),
                published,
                published.map(PartialDate::lastDay).orElse(end),
                Boolean.parseBoolean(row[5]),
                definition
                        .source()
                        .id()
                        .or(() -> definition.source().column().flatMap(field -> cell(cells, field)))
                        .orElse(""),
                definition.note().flatMap(field -> cell(cells, field)),
                definition.event().map(event -> event(event, cells)),
                cells);
        return new Figure(observation, row[6], Long.parseLong(row[0]));
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
