package org.sayso.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The whole command run in this process, with streams that a test can look at.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record TestingCommand(int status, String out, String err) {
    /** The packs that ship with Sayso. */
    static final Path PACKS = projectFolder().resolve("packs");

    static TestingCommand run(String... arguments) {
        return runOn(new byte[0], Map.of(), arguments);
    }

    static TestingCommand runOn(byte[] standardInput, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(standardInput),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                new Surroundings.Launch(Optional.of(PACKS), false, false, Optional.empty()));
        int status = SaysoCommand.run(surroundings, arguments);
        return new TestingCommand(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The root of the project, whichever of its folders the test runs in. */
    static Path projectFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds the project");
        }
        return folder;
    }
}
