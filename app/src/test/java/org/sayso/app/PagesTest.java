package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.domain.ErrorCode;

class PagesTest {
    private static final Path DOCS = TestingCommand.projectFolder().resolve("docs");

    @ParameterizedTest
    @EnumSource
    void everyErrorHasAPageThatTellsWhatToDo(ErrorCode code) {
        assertThat(Pages.page(code.id()))
                .startsWith("# " + code.id() + ": ")
                .contains("Exit status " + code.kind().exitStatus() + ".")
                .contains("sayso: " + code.id() + " ")
                .contains("## What to do");
    }

    @Test
    void noPageIsLeftOfAnErrorThatIsGone() throws IOException {
        List<String> codes = Stream.of(ErrorCode.values()).map(ErrorCode::id).toList();

        assertThat(names("errors")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyRuleIsListedOnTheIndexPage() throws IOException {
        List<String> rules =
                names("rules").stream().filter(name -> !name.equals("README")).toList();

        assertThat(Pages.rules()).containsExactlyInAnyOrderElementsOf(rules);
    }

    private static List<String> names(String folder) throws IOException {
        Path pages = DOCS.resolve(folder);
        if (!Files.exists(pages)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .toList();
        }
    }
}
