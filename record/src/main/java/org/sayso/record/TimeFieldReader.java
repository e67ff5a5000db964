package org.sayso.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.time.Grain;
import tools.jackson.databind.JsonNode;

/** Reads how a table tells the reference periods of its rows. */
final class TimeFieldReader {
    private final FaultSink faults;

    TimeFieldReader(FaultSink faults) {
        this.faults = faults;
    }

    /** The reference period that the {@code time} of a table describes. */
    TimeField read(JsonNode node, String pointer) {
        String named = node.path("grain").asString().toUpperCase(Locale.ROOT);
        Grain grain = "SCHOOL_YEAR".equals(named) ? Grain.RANGE : Grain.valueOf(named);
        JsonNode before = node.path("before");
        List<TimeField.FiscalException> exceptions = new ArrayList<>();
        for (int i = 0; i < node.path("exceptions").size(); i++) {
            exception(node.path("exceptions").path(i), pointer + "/exceptions/" + i)
                    .ifPresent(exceptions::add);
        }
        Optional<TimeField.Moment> at =
                TableDefinitionReader.text(node.path("at")).map(TimeFieldReader::moment);
        if (at.isPresent() && !at.get().end() && grain != Grain.YEAR) {
            faults.fault(
                    ErrorCode.INVALID_DESCRIPTOR,
                    pointer + "/at",
                    "Only years have a month and day in them.",
                    "Write end, or leave it out.");
        }
        return new TimeField(
                node.path("field").asString(),
                TableDefinitionReader.text(node.path("until")),
                grain,
                at,
                Month.of(node.path("firstMonth").asInt(1)),
                before.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new TimeField.Before(
                                before.path("year").asInt(),
                                Month.of(before.path("firstMonth").asInt()))),
                exceptions);
    }

    private static TimeField.Moment moment(String text) {
        if ("end".equals(text)) {
            return new TimeField.Moment(true, 12, 31);
        }
        return new TimeField.Moment(false, Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(3)));
    }

    private Optional<TimeField.FiscalException> exception(JsonNode node, String pointer) {
        try {
            LocalDate start = LocalDate.parse(node.path("start").asString());
            LocalDate end = LocalDate.parse(node.path("end").asString());
            if (!end.isBefore(start)) {
                return Optional.of(
                        new TimeField.FiscalException(node.path("year").asInt(), start, end));
            }
        } catch (DateTimeException noDate) {
            // reported below, as is an end before the start
        }
        faults.fault(
                ErrorCode.INVALID_DESCRIPTOR,
                pointer,
                "The days of the year are no period.",
                "Give two dates that exist, the first not after the second.");
        return Optional.empty();
    }
}
