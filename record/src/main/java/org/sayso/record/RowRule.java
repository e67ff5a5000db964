package org.sayso.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;

/** What the cells of a row must fulfil together, or the rows of a table. */
interface RowRule {
    /** Whether a row is right; if not, it is reported. */
    boolean holds(String[] cells, long line);

    /** Called when the table has been read. */
    default void end() {}

    /** The rules of a table. */
    static List<RowRule> of(Pack pack, Resource resource, Faults faults) {
        List<RowRule> rules = new ArrayList<>();
        pack.shapes().stream()
                .filter(shape -> shape.resource().name().equals(resource.name())
                        && shape.time().until().isPresent())
                .map(SeriesDefinition::time)
                .distinct()
                .forEach(time -> rules.add(new Order(resource, time, faults)));
        if (resource.name().equals(pack.sources().resource())) {
            pack.sources().from().ifPresent(column -> rules.add(new Origins(pack, resource, column, faults)));
        }
        return rules;
    }

    /** A reference period does not end before it starts. */
    record Order(Resource resource, TimeField time, Faults faults) implements RowRule {
        @Override
        public boolean holds(String[] cells, long line) {
            String until = time.until().orElseThrow();
            LocalDate start = LocalDate.parse(cells[resource.position(time.field())]);
            LocalDate end = LocalDate.parse(cells[resource.position(until)]);
            if (!end.isBefore(start)) {
                return true;
            }
            faults.add(
                    ErrorCode.INVALID_PERIOD,
                    Location.of(resource.file().toString(), line, until),
                    "The period ends on " + end + ", before it starts on " + start + ".",
                    "Mend one of the two days.");
            return false;
        }
    }

    /** Sources are not taken from each other in a circle. */
    final class Origins implements RowRule {
        private final Pack pack;
        private final Resource resource;
        private final String column;
        private final Faults faults;
        private final Map<String, SourceChecks.Origin> from = new LinkedHashMap<>();

        private Origins(Pack pack, Resource resource, String column, Faults faults) {
            this.pack = pack;
            this.resource = resource;
            this.column = column;
            this.faults = faults;
        }

        @Override
        public boolean holds(String[] cells, long line) {
            String origin = cells[resource.position(column)];
            if (!origin.isEmpty()) {
                from.put(cells[resource.position(pack.sources().id())], new SourceChecks.Origin(origin, line));
            }
            return true;
        }

        @Override
        public void end() {
            SourceChecks.checkCircles(resource, column, from, faults);
        }
    }
}
