package org.sayso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/** Who is let in: a desk that others can reach demands its token. */
class AccessIT {
    private static final String ARTICLE = "{\"text\":\"Ten ships left the port, the office said.\"}";

    @TempDir
    static Path folder;

    @Test
    void aDeskThatOthersCanReachDemandsItsTokenAndKeepsOnlyItsHash() throws IOException {
        Path file = Path.of("sayso-desk.token");
        Files.deleteIfExists(file);
        try (TestingDesk open = TestingDesk.start(folder, "0.0.0.0", TestingDesk.LIMITS, Optional.empty())) {
            String token = TestingDesk.token(open);

            assertThat(open.running().notices().get(0)).contains("demands a token", file.toString());
            assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n").doesNotContain(token);
            refusesWithoutToken(open);
            assertThat(bearer(open, "x" + token)).isEqualTo(401);
            assertThat(bearer(open, token)).isEqualTo(200);
            signIn(open, token);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void refusesWithoutToken(TestingDesk open) {
        HttpResponse<String> refused = open.post("/api/checks", ARTICLE);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(TestingDesk.json(refused).path("code").asString()).isEqualTo("SAYSO-5003");
        assertThat(TestingDesk.json(refused).path("detail").asString()).isEqualTo("This desk demands its token.");
        assertThat(open.get("/api/checks").statusCode()).isEqualTo(401);
        assertThat(open.get("/").statusCode()).isEqualTo(302);
        assertThat(open.get("/login").statusCode()).isEqualTo(200);
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
    void aDeskThatOthersCanReachDoesNotStartWithoutAToken() {
        Path file = folder.resolve("none/desk.token");

        assertThatThrownBy(() -> TestingDesk.start(folder, "0.0.0.0", TestingDesk.LIMITS, Optional.of(file)))
                .isInstanceOfSatisfying(
                        SaysoException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_TOKEN_FILE));
    }

    @Test
    void theTokenShownOnceHoldsAtTheNextStart() {
        Path file = folder.resolve("again.token");
        String token;
        try (TestingDesk first = TestingDesk.start(folder, "0.0.0.0", TestingDesk.LIMITS, Optional.of(file))) {
            token = TestingDesk.token(first);
        }
        try (TestingDesk second = TestingDesk.start(folder, "0.0.0.0", TestingDesk.LIMITS, Optional.of(file))) {
            assertThat(second.running().notices().get(1)).doesNotContain(token);
            assertThat(bearer(second, token)).isEqualTo(200);
        }
    }

    @Test
    void aDeskForThisMachineAloneDemandsNone() {
        try (TestingDesk own = TestingDesk.start(folder)) {
            assertThat(own.running().notices()).isEmpty();
            assertThat(own.get("/api/checks").statusCode()).isEqualTo(200);
        }
    }
}
