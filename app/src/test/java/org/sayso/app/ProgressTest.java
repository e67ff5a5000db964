package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(5);

    private Progress progress(boolean shown, OptionalLong size) {
        return new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), shown, size, clock::get);
    }

    private String drawn() {
        String text = terminal.toString(StandardCharsets.UTF_8);
        terminal.reset();
        return text;
    }

    @Test
    void tellsShareRateAndTimeLeft() {
        Progress progress = progress(true, OptionalLong.of(4_000));
        progress.read(1_000);
        progress.done();
        clock.addAndGet(20 * SECOND);
        for (int i = 0; i < 9; i++) {
            progress.done();
        }

        assertThat(drawn()).isEqualTo("\r\u001b[K[######..................]  25%  2 articles, 0.1 a second, 1:00 left");
    }

    @Test
    void tellsNoTimeLeftWhereTheSizeIsNotKnown() {
        Progress progress = progress(true, OptionalLong.empty());
        progress.read(1_000);
        progress.done();
        clock.addAndGet(2 * SECOND);
        progress.done();

        assertThat(drawn()).isEqualTo("\r\u001b[K2 articles, 1.0 a second");
    }

    @Test
    void drawsNothingInTheFirstSecondAndForOneArticle() {
        Progress progress = progress(true, OptionalLong.of(100));
        progress.done();
        clock.addAndGet(SECOND / 2);
        progress.done();

        assertThat(drawn()).isEmpty();
    }

    @Test
    void isWipedForAMessageAndAtTheEnd() {
        Progress progress = progress(true, OptionalLong.empty());
        progress.done();
        clock.addAndGet(2 * SECOND);
        progress.done();
        drawn();
        progress.clear();
        assertThat(drawn()).isEqualTo("\r\u001b[K");
        progress.clear();
        assertThat(drawn()).isEmpty();
        clock.addAndGet(7_300 * SECOND);
        progress.done();
        progress.end();
        assertThat(drawn()).endsWith("\r\u001b[K");
    }

    @Test
    void drawsNothingWhereNobodyLooks() {
        Progress progress = progress(false, OptionalLong.of(100));
        progress.done();
        clock.addAndGet(9 * SECOND);
        progress.done();
        progress.end();

        assertThat(drawn()).isEmpty();
    }
}
