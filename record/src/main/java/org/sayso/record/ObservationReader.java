package org.sayso.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.record.Event;
import org.sayso.domain.record.Observation;
import org.sayso.domain.time.PartialDate;
import org.sayso.domain.time.Period;

/** Makes observations of the rows that {@link SeriesStatement#withFigures} gives. */
final class ObservationReader {
    private static final String ACT_SEPARATOR = ";";

    private final SeriesDefinition definition;

    ObservationReader(SeriesDefinition definition) {
        this.definition = definition;
    }

    Observation read(String[] row) {
        List<Field> fields = definition.resource().fields();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(fields.get(i).name(), row[i]);
        }
        int derived = fields.size();
        LocalDate start = LocalDate.parse(row[derived]);
        LocalDate end = LocalDate.parse(row[derived + 1]);
        return new Observation(
                Period.closed(start, end, definition.time().periodGrain()),
                number(row[derived + 2]),
                roundedTo(cells),
                PartialDate.parse(row[derived + 3]),
                LocalDate.parse(row[derived + 4]),
                partial(cells),
                cell(cells, definition.source()).orElse(""),
                definition.note().flatMap(field -> cell(cells, field)),
                definition.event().map(event -> event(event, cells)),
                cells);
    }

    private Optional<BigDecimal> roundedTo(Map<String, String> cells) {
        return definition
                .rounding()
                .field()
                .flatMap(field -> cell(cells, field))
                .map(BigDecimal::new)
                .or(definition.rounding()::to);
    }

    private boolean partial(Map<String, String> cells) {
        return definition
                .partial()
                .flatMap(partial ->
                        cell(cells, partial.field()).map(cell -> Boolean.parseBoolean(cell) == partial.means()))
                .orElse(false);
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
