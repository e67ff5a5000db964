package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
            DeskSteps.paste(page, desk, DeskSteps.FIRST);
            DeskSteps.paste(page, desk, DeskSteps.SECOND);
            DeskSteps.correct(page);
            DeskSteps.trace(page);
            DeskSteps.takeAway(page);
            DeskSteps.search(page, desk);
            assertThat(complaints).isEmpty();
        }
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
            DeskSteps.paste(page, desk, DeskSteps.FIRST);
            DeskSteps.paste(page, desk, DeskSteps.SECOND);
            DeskSteps.correct(page);
            page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            look(page, "check-" + width + scheme);
            DeskSteps.feed(page, desk);
            look(page, "job-" + width + scheme);
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
            DeskSteps.paste(page, desk, DeskSteps.FIRST + " " + DeskSteps.SECOND);
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
