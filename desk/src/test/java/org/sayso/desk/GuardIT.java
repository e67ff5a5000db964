package org.sayso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.pipeline.WebDesk;
import tools.jackson.databind.JsonNode;

/** The rules that every request must pass, on a started desk. Each test fails when its rule is taken away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardIT {
    private static final String ARTICLE = "{\"text\":\"Ten ships left the port, the office said.\"}";

    @TempDir
    static Path folder;

    private TestingDesk desk;

    @BeforeAll
    void start() {
        desk = TestingDesk.start(folder);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/api", "/nowhere", "/assets/desk.js"})
    void everyAnswerForbidsAllButTheDesksOwnScriptsAndFrames(String path) {
        HttpResponse<String> answer = desk.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void aPageHoldsNeitherScriptNorStyle() {
        assertThat(desk.get("/").body()).doesNotContain("<style", " style=", " onclick", "<script>");
    }

    @Test
    void aCookieStaysWithTheBrowserAndTheDesksOwnPages() {
        assertThat(desk.get("/").headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("sayso-session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        evil.example,          403
        evil.example:80,       403
        localhost.evil.example, 403
        127.0.0.1.evil.example, 403
        localhost:8077,        200
        127.0.0.1,             200
        """)
    void aNameThatIsNotTheDesksIsRefused(String host, int status) {
        assertThat(desk.send(desk.request("/").header("Host", host).header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void aFormWithoutItsSecretChangesNothing() {
        TestingDesk.Visit visit = desk.visit("/");
        HttpResponse<String> without = desk.send(desk.form("/checks", visit.cookie(), "text", "Ten ships left."));
        HttpResponse<String> other = desk.send(desk.form(
                "/checks",
                visit.cookie(),
                "text",
                "Ten ships left.",
                "_secret",
                desk.visit("/").secret()));
        HttpResponse<String> right =
                desk.send(desk.form("/checks", visit.cookie(), "text", "Ten ships left.", "_secret", visit.secret()));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("SAYSO-5004");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(right.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # header,        value,                 status
        Origin,          http://evil.example,   403
        Origin,          null,                  403
        Sec-Fetch-Site,  cross-site,            403
        Sec-Fetch-Site,  same-site,             403
        Sec-Fetch-Site,  same-origin,           303
        """)
    void aFormThatAnotherPageSendsChangesNothing(String header, String value, int status) {
        TestingDesk.Visit visit = desk.visit("/");

        assertThat(desk.send(desk.form("/checks", visit.cookie(), "text", "Ten ships left.", "_secret", visit.secret())
                                .header(header, value))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void theApiTakesNoBodyThatAFormElsewhereCouldSend() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            HttpResponse<String> answer = desk.send(
                    desk.request("/api/checks").header("Content-Type", type).POST(BodyPublishers.ofString(ARTICLE)));
            assertThat(answer.statusCode()).as(type).isEqualTo(403);
        }
        HttpResponse<String> foreign = desk.send(desk.request("/api/checks")
                .header("Content-Type", "application/json")
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString(ARTICLE)));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(desk.post("/api/checks", ARTICLE).statusCode()).isEqualTo(202);
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedHoweverItIsSent() {
        byte[] large = new byte[300_000];
        HttpResponse<String> told = desk.send(desk.request("/api/checks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> untold = desk.send(desk.request("/api/checks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(TestingDesk.json(told).path("code").asString()).isEqualTo("SAYSO-2005");
        assertThat(untold.statusCode()).isEqualTo(413);
    }

    @Test
    void aClientThatAsksTooOftenWaits() {
        WebDesk.Limits few = new WebDesk.Limits(200_000, Duration.ofSeconds(60), 20, 2, 1_000);
        try (TestingDesk strict = TestingDesk.start(folder, "127.0.0.1", few, Optional.empty())) {
            assertThat(strict.post("/api/checks", ARTICLE).statusCode()).isEqualTo(202);
            assertThat(strict.post("/api/checks", ARTICLE).statusCode()).isEqualTo(202);
            HttpResponse<String> third = strict.post("/api/checks", ARTICLE);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            assertThat(strict.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatSendsTooMuchOfAnythingWaits() {
        WebDesk.Limits few = new WebDesk.Limits(200_000, Duration.ofSeconds(60), 20, 10, 3);
        try (TestingDesk strict = TestingDesk.start(folder, "127.0.0.1", few, Optional.empty())) {
            for (int i = 0; i < 3; i++) {
                assertThat(strict.get("/api").statusCode()).isEqualTo(200);
            }
            assertThat(strict.get("/api").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aDeskThatOthersCanReachDemandsItsTokenAndKeepsOnlyItsHash() throws Exception {
        Path file = folder.resolve("desk.token");
        try (TestingDesk open = TestingDesk.start(folder, "0.0.0.0", TestingDesk.LIMITS, Optional.of(file))) {
            String notice = open.running().notices().get(1);
            String token = notice.substring(notice.lastIndexOf(' ') + 1);

            assertThat(open.running().notices().get(0)).contains("demands a token");
            assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n").doesNotContain(token);
            assertThat(open.get("/").statusCode()).isEqualTo(302);
            assertThat(open.get("/api/checks").statusCode()).isEqualTo(401);
            assertThat(open.post("/api/checks", ARTICLE).statusCode()).isEqualTo(401);
            assertThat(bearer(open, "x" + token)).isEqualTo(401);
            assertThat(bearer(open, token)).isEqualTo(200);
            signIn(open, token);
        }
    }

    @Test
    void anAddressThatOthersReachDemandsATokenUnasked() {
        Path file = folder.resolve("sayso-desk.token");
        try (TestingDesk open = TestingDesk.start(folder, "0.0.0.0", TestingDesk.LIMITS, Optional.of(file))) {
            assertThat(open.get("/api/series").statusCode()).isEqualTo(401);
        }
    }

    private static int bearer(TestingDesk open, String token) {
        return open.send(open.request("/api/checks").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static void signIn(TestingDesk open, String token) {
        TestingDesk.Visit visit = open.visit("/login");
        HttpResponse<String> wrong =
                open.send(open.form("/login", visit.cookie(), "token", "guess", "_secret", visit.secret()));
        HttpResponse<String> right =
                open.send(open.form("/login", visit.cookie(), "token", token, "_secret", visit.secret()));
        String cookie = TestingDesk.cookie(right);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(cookie).isNotEqualTo(visit.cookie());
        assertThat(open.send(open.request("/").header("Cookie", cookie)).statusCode())
                .isEqualTo(200);
        assertThat(open.send(open.request("/").header("Cookie", visit.cookie()).header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(302);
        TestingDesk.Visit again = open.visit("/login");
        int status = 0;
        for (int i = 0; i < 6; i++) {
            status = open.send(open.form("/login", again.cookie(), "token", "guess", "_secret", again.secret()))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void nothingIsFetchedUnlessThatIsSwitchedOn() {
        HttpResponse<String> answer = desk.post("/api/checks", "{\"fetch\":\"http://" + desk.host() + "/\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TestingDesk.json(answer).path("code").asString()).isEqualTo("SAYSO-5008");
    }

    @Test
    void aCheckThatTakesTooLongIsGivenUpAndNotKept() throws InterruptedException {
        WebDesk.Limits short1 = new WebDesk.Limits(2_000_000, Duration.ofMillis(20), 20, 100, 10_000);
        try (TestingDesk strict = TestingDesk.start(folder, "127.0.0.1", short1, Optional.empty())) {
            JsonNode job = strict.check(
                    "{\"text\":\"" + "Police arrested 538 people, the agency said. ".repeat(2_000) + "\"}");

            assertThat(job.at("/articles/0/state").asString()).isEqualTo("failed");
            assertThat(job.at("/articles/0/problem/code").asString()).isEqualTo("SAYSO-5006");
            assertThat(TestingDesk.json(strict.get("/api/checks"))
                            .path("checks")
                            .size())
                    .isZero();
        }
    }

    @Test
    void markupOfAnArticleIsShownAndNeverMarkup() throws InterruptedException {
        JsonNode job =
                desk.check("{\"title\":\"<b>Ten</b>\",\"text\":\"\\\"We arrested 538 <script>window.broken=1</script>"
                        + " people<!--claim c1-->\\\" Ann Lee <img src=x onerror=alert(1)> said. Police arrested 538"
                        + " people on Thursday.\"}");
        long check = job.at("/articles/0/check").longValue();
        for (String page :
                new String[] {"/checks/" + check, "/", "/search?words=arrested", "/checks/" + check + "/trace"}) {
            assertThat(desk.get(page).body()).as(page).doesNotContain("<script>window", "<img", "<b>Ten");
        }
        assertThat(desk.get("/checks/" + check).body()).contains("&lt;script&gt;window.broken=1");
    }

    @Test
    void healthAndMetricsStandOnAPortOfTheirOwn() {
        int port = desk.running().health().getPort();
        assertThat(port).isNotEqualTo(desk.running().address().getPort());
        assertThat(desk.send(desk.request("http://127.0.0.1:" + port + "/health"))
                        .body())
                .contains("\"status\":\"up\"");
        assertThat(desk.send(desk.request("http://127.0.0.1:" + port + "/metrics"))
                        .body())
                .contains("sayso_checks_waiting", "sayso_requests_seconds_count");
        assertThat(desk.get("/metrics").statusCode()).isEqualTo(404);
        assertThat(desk.get("/health").statusCode()).isEqualTo(404);
    }
}
