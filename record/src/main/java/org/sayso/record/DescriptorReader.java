package org.sayso.record;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code datapackage.json} and checks it against the schema that ships with Sayso. Safe for threads. */
final class DescriptorReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ADVICE = "See docs/packs.md for what a descriptor holds.";

    private DescriptorReader() {}

    /** The descriptor of a folder, or nothing where its faults, all reported, make it unusable. */
    static Optional<Descriptor> read(Path folder, byte[] bytes, Faults faults) {
        Path file = folder.resolve(Pack.DESCRIPTOR);
        Optional<Descriptor> parsed = parse(file, bytes, faults);
        if (parsed.isEmpty() || !finished(parsed.get(), faults)) {
            return Optional.empty();
        }
        // as numbers in the schema's own error messages would follow the default locale
        List<Error> errors = SchemaHolder.SCHEMA.validate(
                parsed.get().root(), context -> context.executionConfig(config -> config.locale(Locale.ROOT)));
        for (Error error : errors) {
            faults.add(ErrorCode.INVALID_DESCRIPTOR, place(parsed.get(), error), message(error), ADVICE);
        }
        return errors.isEmpty() ? parsed : Optional.empty();
    }

    /** Reports each value of a draft that is still to be given. */
    private static boolean finished(Descriptor descriptor, Faults faults) {
        List<String> open = new ArrayList<>();
        open(descriptor.root(), "", open);
        for (String pointer : open) {
            faults.add(
                    ErrorCode.UNFINISHED_DRAFT,
                    descriptor.at(pointer),
                    "This is still to be said: " + pointer.substring(pointer.lastIndexOf('/') + 1) + ".",
                    "Put the right text in the place of \"" + DraftMark.OPEN + "\"; see docs/packs.md.");
        }
        return open.isEmpty();
    }

    private static void open(JsonNode node, String pointer, List<String> found) {
        if (node.isString() && DraftMark.isOpen(node.asString())) {
            found.add(pointer);
        }
        node.properties().forEach(entry -> open(entry.getValue(), pointer + "/" + entry.getKey(), found));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                open(node.path(i), pointer + "/" + i, found);
            }
        }
    }

    /** The bytes of a folder's descriptor. */
    static byte[] bytes(Path folder) {
        Path file = folder.resolve(Pack.DESCRIPTOR);
        if (!Files.isRegularFile(file)) {
            String message =
                    Files.isDirectory(folder) ? "The folder holds no datapackage.json." : "There is no such folder.";
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    Location.of(folder.toString()),
                    message,
                    "Name a folder that holds a datapackage.json.");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new SaysoException(
                    ErrorCode.PACK_NOT_FOUND,
                    Location.of(file.toString()),
                    "The descriptor cannot be read.",
                    "Check the file's permissions.",
                    unreadable);
        }
    }

    private static Optional<Descriptor> parse(Path file, byte[] bytes, Faults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new Descriptor(file, MAPPER.readTree(text), lines(text)));
        } catch (CharacterCodingException notUtf8) {
            faults.add(
                    ErrorCode.INVALID_DESCRIPTOR,
                    Location.of(file.toString()),
                    "The descriptor is not UTF-8.",
                    "Save it as UTF-8.");
        } catch (JacksonException malformed) {
            long line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            faults.add(
                    ErrorCode.INVALID_DESCRIPTOR,
                    Location.of(file.toString(), Math.max(1, line)),
                    "The descriptor is not JSON: " + malformed.getOriginalMessage() + ".",
                    "Mend the JSON on this line or just before it.");
        }
        return Optional.empty();
    }

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private static Location place(Descriptor descriptor, Error error) {
        String pointer = error.getInstanceLocation().toString();
        Optional<String> property = Optional.ofNullable(error.getProperty());
        return descriptor.at(property.map(name -> pointer + "/" + name).orElse(pointer));
    }

    private static String message(Error error) {
        String message = Objects.requireNonNullElse(error.getMessage(), "does not fulfil the schema");
        return "The descriptor is not as expected here: " + message.strip().replaceAll("[.]$", "") + ".";
    }

    /** The compiled schema, made on first use. */
    private static final class SchemaHolder {
        static final Schema SCHEMA = compile();

        private static Schema compile() {
            try (InputStream schema = DescriptorReader.class.getResourceAsStream("datapackage.schema.json")) {
                String text = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
