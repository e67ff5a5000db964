package org.sayso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

class TextReportWriterTest {
    @Test
    void findingsEqualTheGoldenFile() throws IOException {
        assertThat(check(100, false)).isEqualTo(golden("arden.txt"));
    }

    @Test
    void statementsEqualTheGoldenFile() throws IOException {
        String text = new TextReportWriter(Scope.READ, 100, false).write(TestingReports.read());

        assertThat(text).isEqualTo(golden("arden-read.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100, 200})
    void keepsToTheWidthExceptForAddresses(int width) {
        assertThat(check(width, false).lines().filter(line -> !line.contains("https://")))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width));
    }

    @Test
    void colorAddsNothingButEscapeSequences() {
        String colored = check(100, true);

        assertThat(colored).contains("\u001b[1;31m✗ REFUTED\u001b[0m");
        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(check(100, false));
    }

    @Test
    void articlesCannotSteerTheTerminal() {
        String hostile = "9 \u001b]0;owned\u0007 ships \u202eegral\u202c \u009b2J\r\nand more";
        String text = new TextReportWriter(Scope.CHECK, 100, false).write(TestingReports.claiming(hostile));

        assertThat(text)
                .contains("“9 \uFFFD]0;owned\uFFFD ships \uFFFDegral\uFFFD \uFFFD2J and more”")
                .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    }

    @Test
    void saysSoWhereThereIsNothingToCheck() {
        String text = new TextReportWriter(Scope.CHECK, 100, false).write(TestingReports.empty("Nothing here."));

        assertThat(text).isEqualTo("0 claims in the report (no dateline): nothing that a record could bear out.\n");
    }

    @Test
    void tellsWhyAnArticleCouldNotBeRead() {
        SaysoException error = new SaysoException(
                ErrorCode.EMPTY_INPUT, Location.of("a.txt"), "The file has no text.", "Give one that has.");
        String text = new TextReportWriter(Scope.CHECK, 100, false)
                .write(new UnreadableArticle("a.txt", Optional.empty(), error));

        assertThat(text).isEqualTo("Could not be read: SAYSO-2003 a.txt: The file has no text. Give one that has.\n");
    }

    private static String check(int width, boolean color) {
        return new TextReportWriter(Scope.CHECK, width, color).write(TestingReports.checked());
    }

    private static String golden(String name) throws IOException {
        try (InputStream golden = TextReportWriterTest.class.getResourceAsStream(name)) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
