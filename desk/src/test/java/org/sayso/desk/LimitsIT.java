package org.sayso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.pipeline.WebDesk;
import tools.jackson.databind.JsonNode;

/** How much a desk takes: of what size, how often, for how long. */
class LimitsIT extends DeskTest {
    private static final String ARTICLE = "{\"text\":\"Ten ships left the port, the office said.\"}";

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

    /** Behind a proxy all of a team come from one address; what one of them sends must not stop the others. */
    @Test
    void whoHasShownTheTokenIsCountedAlone() {
        WebDesk.Limits few = new WebDesk.Limits(200_000, Duration.ofSeconds(60), 20, 10, 6);
        try (TestingDesk team =
                TestingDesk.start(folder, "127.0.0.1", few, Optional.of(folder.resolve("team.token")))) {
            String token = TestingDesk.token(team);
            String one = TestingDesk.signIn(team, token);
            String other = TestingDesk.signIn(team, token);
            for (int i = 0; i < 6; i++) {
                assertThat(asks(team, one)).isEqualTo(200);
            }
            assertThat(asks(team, one)).isEqualTo(429);
            assertThat(asks(team, other)).isEqualTo(200);
        }
    }

    private static int asks(TestingDesk desk, String cookie) {
        return desk.send(desk.request("/api/checks").header("Cookie", cookie)).statusCode();
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
}
