package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the first command that README.md gives, on the sample it names. */
class ReadmeTest {
    private static final Path PROJECT = TestingCommand.projectFolder();

    @Test
    void theFirstCommandChecksTheSample() throws IOException {
        List<String> commands = Files.readAllLines(PROJECT.resolve("README.md")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("./sayso check samples/"))
                .distinct()
                .toList();
        assertThat(commands).hasSize(1);

        List<String> words = List.of(commands.get(0).split(" ", -1)).subList(1, 5);
        String[] arguments = words.stream()
                .map(word -> word.startsWith("samples/") ? PROJECT.resolve(word).toString() : word)
                .toArray(String[]::new);
        TestingCommand run = TestingCommand.run(arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("✓ SUPPORTED “took 538 people”")
                .contains("538 administrative arrests, 23 January 2025")
                .contains("Proclamation 10886")
                .contains("✗ REFUTED “unemployment rate was 4.4 percent”");
    }

    @Test
    void everyPageItLinksToExists() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"));
        assertThat(java.util.regex.Pattern.compile("\\]\\(([^)#]+)\\)")
                        .matcher(readme)
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(PROJECT.resolve(path)).exists());
    }
}
