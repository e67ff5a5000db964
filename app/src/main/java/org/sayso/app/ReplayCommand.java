package org.sayso.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.record.PackRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sayso replay}: runs the queries of saved reports again. */
@Command(
        name = "replay",
        description = {
            "Runs every query of a saved JSON report again and compares rows, values and the hashes of the packs.",
            "Exit status 3 if anything differs."
        })
final class ReplayCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "REPORT", description = "A report that sayso check wrote as JSON or JSON lines.")
    private Path report = Path.of("");

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "The folder of a pack to use besides those shipped with Sayso. May be repeated.")
    private List<Path> packs = List.of();

    ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<JsonNode> reports = reports();
        Replay replay;
        try (PackRecord record = PackRecord.open(surroundings.packs(packs));
                Output output = Output.toStandardOutput(surroundings)) {
            replay = new Replay(record);
            reports.forEach(replay::run);
            replay.differences().forEach(difference -> output.write(difference + "\n"));
            output.write(replay.summary() + "\n");
            output.keep();
        }
        return replay.differences().isEmpty() ? 0 : ErrorCode.Kind.DATA.exitStatus();
    }

    private List<JsonNode> reports() {
        String text = text();
        List<JsonNode> reports = new ArrayList<>();
        try (var values = mapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    value.forEach(reports::add);
                } else {
                    reports.add(value);
                }
            }
        } catch (JacksonException malformed) {
            throw notReplayable("The file is not JSON.", malformed);
        }
        boolean ours = !reports.isEmpty()
                && reports.stream().allMatch(one -> one.has("error") || one.has("sayso") && one.has("findings"));
        if (!ours) {
            throw notReplayable("The file is no report of sayso check.", new IllegalArgumentException("no findings"));
        }
        return reports;
    }

    /** Made here and not for the class, which every start of the command loads. */
    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private String text() {
        if (!Files.isRegularFile(report)) {
            throw new SaysoException(
                    ErrorCode.INPUT_NOT_FOUND,
                    Location.of(report.toString()),
                    "There is no such file.",
                    "Check the path.");
        }
        try {
            return Files.readString(report, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw notReplayable("The file cannot be read as UTF-8.", unreadable);
        }
    }

    private SaysoException notReplayable(String message, Exception cause) {
        return new SaysoException(
                ErrorCode.NOT_REPLAYABLE,
                Location.of(report.toString()),
                message,
                "Give a report written with --format json or jsonl.",
                cause);
    }
}
