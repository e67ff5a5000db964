package org.sayso.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.record.PackDraft;
import org.sayso.record.PackDrafter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso record init}: drafts the descriptor of a pack from its tables. */
@Command(
        name = "init",
        description = {
            "Drafts a datapackage.json for a folder of CSV and Parquet files, and tells what is still to be said.",
            "A datapackage.json without a part for Sayso is read for hints and kept as datapackage.original.json."
        })
final class RecordInitCommand implements Callable<Integer> {
    private static final String DESCRIPTOR = "datapackage.json";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "The folder with the tables.")
    private Path folder = Path.of("");

    @Option(names = "--print", description = "Write the draft to standard output and leave the folder as it is.")
    private boolean print;

    RecordInitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PackDraft draft = new PackDrafter().draft(folder, LocalDate.now(ZoneOffset.UTC));
        try (Output output = Output.toStandardOutput(surroundings)) {
            if (print) {
                output.write(draft.text());
            } else {
                keep(draft.text());
                output.write(told(draft));
            }
            output.keep();
        }
        return 0;
    }

    private void keep(String text) {
        Path descriptor = folder.resolve(DESCRIPTOR);
        try {
            if (Files.exists(descriptor)) {
                Files.copy(
                        descriptor, folder.resolve("datapackage.original.json"), StandardCopyOption.REPLACE_EXISTING);
            }
            Path unfinished = Files.createTempFile(folder, ".datapackage", ".json");
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, descriptor, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new SaysoException(
                    ErrorCode.OUTPUT_NOT_WRITABLE,
                    Location.of(descriptor.toString()),
                    "The draft cannot be written.",
                    "Check the folder's permissions, or use --print.",
                    failed);
        }
    }

    private String told(PackDraft draft) {
        StringBuilder text = new StringBuilder();
        text.append("Drafted ").append(folder.resolve(DESCRIPTOR)).append(".\n");
        section(text, "\nStill to be said, where the draft has \"?\":\n", draft.open());
        section(text, "\nGuessed, please look:\n", draft.guessed());
        text.append("\nThen: sayso record validate ").append(folder).append('\n');
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append(heading);
            sentences.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        }
    }
}
