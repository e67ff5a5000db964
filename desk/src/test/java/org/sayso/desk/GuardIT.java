package org.sayso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The rules that every request must pass, on a started desk. Each test fails when its rule is taken away. */
class GuardIT extends DeskTest {
    private static final String ARTICLE = "{\"text\":\"Ten ships left the port, the office said.\"}";

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
    void nothingIsFetchedUnlessThatIsSwitchedOn() {
        HttpResponse<String> answer = desk.post("/api/checks", "{\"fetch\":\"http://" + desk.host() + "/\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TestingDesk.json(answer).path("code").asString()).isEqualTo("SAYSO-5008");
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
