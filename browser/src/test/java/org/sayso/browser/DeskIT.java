package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.pipeline.WebDesk;

/** The desk in a real browser: from pasting a report to taking the corrected one away, on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {
    private static final Path PROJECT = projectFolder();
    private static final String FIRST =
            "\"We arrested 538 people in the country illegally,\" press secretary Karoline Leavitt "
                    + "wrote in a post on X on Thursday. ICE arrested 538 people on Thursday, the White House said.";
    private static final String SECOND =
            "\"We arrested 538 people in the country illegally,\" press secretary Karoline Leavitt said, according to"
                    + " AFP. The unemployment rate was 4.4 percent in December 2024.";

    @TempDir
    static Path folder;

    private TestingBrowser testing;
    private String axe;

    /** Where a ledger lies. */
    enum Store {
        SQLITE,
        POSTGRESQL
    }

    @BeforeAll
    void start() throws IOException {
        testing = TestingBrowser.start();
        try (InputStream script =
                DeskIT.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    void stop() {
        if (testing != null) {
            testing.close();
        }
    }

    private static WebDesk.Running desk(String ledger, Optional<Path> tokenFile) {
        WebDesk desk = ServiceLoader.load(WebDesk.class).findFirst().orElseThrow();
        return desk.start(new WebDesk.Settings(
                "127.0.0.1",
                0,
                0,
                Set.of(),
                tokenFile,
                ledger,
                List.of(PROJECT.resolve("packs/us-immigration"), PROJECT.resolve("packs/us-economy")),
                false,
                new WebDesk.Limits(1_000_000, Duration.ofMinutes(2), 50, 1_000, 10_000),
                Clock.systemUTC()));
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        BrowserContext context = testing.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setAcceptDownloads(true));
        context.setDefaultTimeout(120_000);
        return context;
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsPastedCorrectedTracedAndTakenAway(Store store) throws IOException {
        if (store == Store.SQLITE) {
            walk(folder.resolve("walk.db").toString());
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            walk(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void walk(String ledger) throws IOException {
        try (WebDesk.Running desk = desk(ledger, Optional.empty());
                BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            paste(page, desk, FIRST);
            paste(page, desk, SECOND);
            correct(page);
            trace(page);
            takeAway(page);
            search(page, desk);
            assertThat(complaints).isEmpty();
        }
    }

    private static void paste(Page page, WebDesk.Running desk, String text) {
        page.navigate(desk.address().toString());
        page.locator("#text").fill(text);
        page.locator("#published").fill("2025-01-24");
        page.locator("button.main").click();
        page.waitForURL("**/checks/*");
        assertThat(page.locator(".finding").count()).isPositive();
    }

    /** A verdict is corrected; the page shows it at once, and still after it is loaded again. */
    private static void correct(Page page) {
        page.locator(".finding .review summary").first().click();
        page.locator(".finding .review [value=verdict]").first().check();
        page.locator(".finding .review select[name=verdict]").first().selectOption("conflicting");
        page.locator(".finding .review textarea[name=note]").first().fill("Two counts are in use.");
        page.locator(".finding .review input[name=by]").first().fill("Ann Lee");
        page.locator(".finding .review button.main").first().click();
        page.locator(".finding .review .held").first().waitFor();
        assertThat(page.locator(".finding .review .held").first().innerText())
                .startsWith("Corrected by Ann Lee")
                .contains("the verdict is conflicting");
        page.reload();
        assertThat(page.locator(".finding .review .held").first().innerText()).startsWith("Corrected by Ann Lee");
        page.locator("a[href$='/history']").click();
        assertThat(page.locator("main").innerText())
                .contains("Ann Lee: the verdict is conflicting. “Two counts are in use.”");
        page.locator("text=Back to the report").click();
    }

    private static void trace(Page page) {
        page.locator(".tools a[href$='/trace']").click();
        page.locator("main h1").waitFor();
        assertThat(page.locator("main").innerText()).contains("538").contains("Earlier");
        page.locator("text=Back to the report").click();
    }

    private static void takeAway(Page page) throws IOException {
        String json = download(page, "report.json");
        String html = download(page, "report.html");
        String golden = download(page, "golden.json");

        assertThat(json).contains("\"corrections\"", "\"by\" : \"Ann Lee\"", "\"verdict\" : \"conflicting\"");
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("Ann Lee: the verdict is conflicting")
                .doesNotContain("<form", "<script");
        assertThat(golden).contains("conflicting", "Two counts are in use.");
    }

    private static String download(Page page, String name) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='" + name + "']").click());
        return Files.readString(download.path());
    }

    private static void search(Page page, WebDesk.Running desk) {
        page.navigate(desk.address() + "search");
        page.locator("#words").fill("unemployment");
        page.locator("#hits .lines li").first().waitFor();
        assertThat(page.locator("#hits").innerText()).contains("unemployment rate was 4.4 percent");
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource(textBlock = """
        320, LIGHT
        320, DARK
        1280, LIGHT
        1280, DARK
        """)
    void axeFindsNothingOnAnyPage(int width, ColorScheme scheme) {
        Path token = folder.resolve("axe-" + width + scheme + ".token");
        try (WebDesk.Running desk =
                        desk(folder.resolve("axe-" + width + scheme + ".db").toString(), Optional.of(token));
                BrowserContext context = context(width, scheme)) {
            Page page = context.newPage();
            page.navigate(desk.address() + "login");
            look(page, "login-" + width + scheme);
            String notice = desk.notices().get(1);
            page.locator("#token").fill(notice.substring(notice.lastIndexOf(' ') + 1));
            page.locator("button.main").click();
            page.locator("#text").waitFor();
            paste(page, desk, FIRST);
            paste(page, desk, SECOND);
            correct(page);
            page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            look(page, "check-" + width + scheme);
            for (String path :
                    List.of("", "search?words=arrested", "checks/2/trace", "checks/2/history", "checks/99")) {
                page.navigate(desk.address() + path);
                look(page, (path.isEmpty() ? "first" : path.replaceAll("\\W", "-")) + "-" + width + scheme);
            }
        }
    }

    /** The page is looked at by axe-core, is no wider than the window, and its screenshot is kept. */
    private void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PROJECT.resolve("browser/target/screenshots/desk-" + name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isEqualTo(true);
        page.evaluate(axe + "; null");
        Object found = page.evaluate(
                "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                        + " 'wcag22aa', 'best-practice']})).violations.map(rule => rule.id + ': ' + rule.nodes.map(node =>"
                        + " node.html + ' ' + node.failureSummary).slice(0, 3).join(' | '))");
        assertThat((List<?>) found).as(name).isEmpty();
    }

    @Test
    void findingsAreFilteredAndWalkedThroughByKeys() {
        try (WebDesk.Running desk = desk(folder.resolve("keys.db").toString(), Optional.empty());
                BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            paste(page, desk, FIRST + " " + SECOND);
            int all = page.locator(".finding:visible").count();
            page.locator("#filter [value=supported]").uncheck();
            assertThat(page.locator(".finding.supported:visible").count()).isZero();
            assertThat(page.locator("#shown").innerText()).endsWith("of " + all + " findings");
            page.locator("#filter [value=supported]").check();

            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.evaluate("[...document.querySelectorAll('.finding')].indexOf(document.activeElement)"))
                    .isEqualTo(1);
            page.keyboard().press("k");
            page.keyboard().press("c");
            assertThat(page.locator(".finding .review details").first().getAttribute("open"))
                    .isNotNull();
            page.locator("#keys").uncheck();
            page.locator("h1").click();
            Object before = page.evaluate("document.activeElement.className");
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo(before);
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
