package org.sayso.desk.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        # host,                   allowed
        127.0.0.1:8077,           true
        [::1]:8077,               true
        LOCALHOST,                true
        192.168.1.20:8077,        true
        desk.example.org,         true
        DESK.example.org:443,     true
        evil.example,             false
        desk.example.org.evil.example, false
        1.2.3.4.evil.example,     false
        localhost.,               false
        '',                       false
        """)
    void onlyNumbersAndKnownNamesAreAnswered(String host, boolean allowed) {
        assertThat(new HostRule(Set.of("desk.example.org")).allows(host)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # site,       origin,                  allowed
        -,            -,                       true
        same-origin,  http://127.0.0.1:8077,   true
        none,         -,                       true
        same-origin,  https://127.0.0.1:8077,  true
        cross-site,   http://127.0.0.1:8077,   false
        same-site,    -,                       false
        -,            http://127.0.0.1:9000,   false
        -,            http://evil.example,     false
        -,            null,                    false
        -,            '',                      false
        """)
    void onlyTheDesksOwnPagesMayChangeSomething(String site, String origin, boolean allowed) {
        assertThat(OriginRule.allows(Optional.ofNullable(site), Optional.ofNullable(origin), "127.0.0.1:8077"))
                .isEqualTo(allowed);
    }

    @Test
    void aMinuteGivesBackWhatItTook() {
        TestingClock clock = new TestingClock();
        RateLimit limit = new RateLimit(2, clock);

        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.take("b")).isTrue();
        clock.pass(Duration.ofSeconds(29));
        assertThat(limit.take("a")).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }

    @Test
    void aSessionEndsTwelveHoursAfterItsLastUse() {
        TestingClock clock = new TestingClock();
        Sessions sessions = new Sessions(clock);
        Sessions.Session session = sessions.open(true);

        clock.pass(Duration.ofHours(11));
        assertThat(sessions.find(session.id())).isPresent();
        clock.pass(Duration.ofHours(11));
        assertThat(sessions.find(session.id())).isPresent();
        clock.pass(Duration.ofHours(13));
        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.open(false).sent(session.formSecret())).isFalse();
    }

    /** A clock that a test moves. */
    private static final class TestingClock extends Clock {
        private Instant now = Instant.parse("2025-01-24T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
