package org.sayso.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * One JSON object in the making, in Sayso's types: what is absent becomes null, offsets become code points.
 *
 * <p>Streams straight into the generator, without a tree in between. Numbers are written without exponent and without
 * trailing zeros, so equal figures give equal bytes.
 */
final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json;
    private final CodePointOffsets offsets;

    private JsonOutput(String offsetsOf, boolean pretty) {
        offsets = new CodePointOffsets(offsetsOf);
        json = FACTORY.createGenerator(pretty ? new PrettyContext() : ObjectWriteContext.empty(), text);
    }

    /**
     * Writes one object and the line feed after it.
     *
     * @param offsetsOf the text that offsets refer to
     * @param pretty whether to indent; else everything stands on one line
     * @param fields writes the fields
     */
    static String object(String offsetsOf, boolean pretty, Consumer<JsonOutput> fields) {
        JsonOutput output = new JsonOutput(offsetsOf, pretty);
        output.json.writeStartObject();
        fields.accept(output);
        output.json.writeEndObject();
        output.json.close();
        return output.text.append('\n').toString();
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void text(String name, Optional<String> value) {
        value.ifPresentOrElse(present -> text(name, present), () -> json.writeNullProperty(name));
    }

    void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void line(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    void day(String name, LocalDate value) {
        text(name, value.toString());
    }

    void number(String name, Optional<BigDecimal> value) {
        json.writeName(name);
        value.ifPresentOrElse(
                present -> json.writeNumber(present.stripTrailingZeros().toPlainString()), json::writeNull);
    }

    void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void span(String name, Span span) {
        json.writeName(name);
        span(span);
    }

    void spans(String name, List<Span> spans) {
        json.writeArrayPropertyStart(name);
        spans.forEach(this::span);
        json.writeEndArray();
    }

    private void span(Span span) {
        json.writeStartArray();
        json.writeNumber(offsets.of(span.start()));
        json.writeNumber(offsets.of(span.end()));
        json.writeEndArray();
    }

    void period(String name, Optional<Period> period) {
        objectOrNull(name, period, present -> {
            text("start", present.start().map(LocalDate::toString));
            text("end", present.end().map(LocalDate::toString));
            text("grain", present.grain().name().toLowerCase(Locale.ROOT));
        });
    }

    void quantity(String name, Optional<Quantity> quantity) {
        objectOrNull(name, quantity, present -> {
            number("value", present.value());
            number("low", present.low());
            number("high", present.high());
            text("approximation", present.approximation().name().toLowerCase(Locale.ROOT));
        });
    }

    <T> void object(String name, T value, Consumer<T> fields) {
        json.writeObjectPropertyStart(name);
        fields.accept(value);
        json.writeEndObject();
    }

    <T> void objectOrNull(String name, Optional<T> value, Consumer<T> fields) {
        value.ifPresentOrElse(present -> object(name, present, fields), () -> json.writeNullProperty(name));
    }

    <T> void objects(String name, List<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Indents by two spaces and breaks lines with a line feed on every system. */
    private static final class PrettyContext extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
