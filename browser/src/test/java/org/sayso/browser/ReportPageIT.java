package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.text.Article;
import org.sayso.pipeline.Sayso;
import org.sayso.reading.PlainTextReader;
import org.sayso.report.page.HtmlReportWriter;

/** The page of the sample, and that of an article which tries to break it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageIT {
    private static final Path PROJECT = projectFolder();
    private static final String HOSTILE =
            "\"We arrested 538 people</p><script>window.broken=1</script>\" onload=\"window.broken=2,\" "
                    + "Ann Lee <img src=x onerror=window.broken=3> wrote on X. \u202E Police arrested 538 people on Thursday.\n";

    @TempDir
    static Path folder;

    private TestingBrowser testing;
    private String axe;
    private Path sample;
    private Path hostile;

    @BeforeAll
    void checkTheArticles() throws IOException {
        testing = TestingBrowser.start();
        try (InputStream script =
                ReportPageIT.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Sayso sayso =
                new Sayso(List.of(PROJECT.resolve("packs/us-immigration"), PROJECT.resolve("packs/us-economy")))) {
            sample = page(sayso, "sample.html", Files.readString(PROJECT.resolve("samples/first-arrests.txt")));
            hostile = page(sayso, "hostile.html", HOSTILE);
        }
    }

    private Path page(Sayso sayso, String name, String text) throws IOException {
        Article article = new PlainTextReader().read(text).withDateline(LocalDate.of(2025, 1, 24));
        String html = new HtmlReportWriter(Sayso.version()).write(sayso.checkWithSeries(article, Optional.empty()));
        return Files.writeString(folder.resolve(name), html);
    }

    @AfterAll
    void stop() {
        if (testing != null) {
            testing.close();
        }
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return testing.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource(textBlock = """
            320, LIGHT
            320, DARK
            1280, LIGHT
            1280, DARK
            """)
    void axeFindsNothing(int width, ColorScheme scheme) {
        try (BrowserContext context = context(width, scheme)) {
            for (Path file : List.of(sample, hostile)) {
                Page page = context.newPage();
                page.navigate(file.toUri().toString());
                page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
                page.evaluate(axe + "; null");
                Object found = page.evaluate(
                        "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', "
                                + "'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})).violations"
                                + ".map(rule => rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).slice(0, 3).join(' | '))");
                assertThat((List<?>) found).as(file.getFileName().toString()).isEmpty();
            }
            keep(context, width, scheme);
        }
    }

    /** Screenshots stay among the build's files, to be looked at. */
    private void keep(BrowserContext context, int width, ColorScheme scheme) {
        Page page = context.newPage();
        page.navigate(sample.toUri().toString());
        Path picture = PROJECT.resolve("browser/target/screenshots/report-" + width + "-" + scheme + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }

    @ParameterizedTest
    @CsvSource({"320", "768", "1280"})
    void nothingIsWiderThanTheWindow(int width) {
        try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(sample.toUri().toString());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @Test
    void asksForNothingAndRunsNothingOfTheArticle() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> requests = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(hostile.toUri().toString());

            assertThat(requests).containsExactly(hostile.toUri().toString());
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("window.broken")).isNull();
            assertThat(page.locator("script, img, iframe, form").count()).isZero();
            assertThat(page.locator(".text").innerText()).contains("<script>window.broken=1</script>");
        }
    }

    @Test
    void aMarkLeadsToItsFindingAndBackByKeyboard() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(sample.toUri().toString());
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the findings");
            page.locator("a.claim").last().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".finding:target h3").innerText()).contains("unemployment rate was 4.4 percent");
            page.locator(".finding:target .back").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".at:target").count()).isEqualTo(1);
        }
    }

    @Test
    void printsTheArticleAndEveryFindingOnPaper() {
        try (BrowserContext context = context(1280, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(sample.toUri().toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.article')).position"))
                    .isEqualTo("static");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.pdf().length).isGreaterThan(20_000);
        }
    }

    private static Path projectFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds the project");
        }
        return folder;
    }
}
