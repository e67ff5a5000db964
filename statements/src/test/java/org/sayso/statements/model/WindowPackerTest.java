package org.sayso.statements.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowPackerTest {
    private static final TextEncoder ENCODER = new TextEncoder(TestingVocabulary.wordPieces());

    @Test
    void putsWholeParagraphsIntoACore() {
        // start piece, three and separator and three pieces, separator: eight, room for no fourth paragraph
        List<Window> windows = new WindowPacker(9, 0, 0).pack(ENCODER.encode("a a a\na a a\na a\na"));
        assertThat(windows).extracting(Window::coreFrom).containsExactly(0, 6);
        assertThat(windows.get(0).pieces()).containsExactly(101, 107, 107, 107, 102, 107, 107, 107, 102);
        assertThat(windows.get(0).firsts()).containsExactly(1, 2, 3, 5, 6, 7);
    }

    @Test
    void cutsAParagraphThatIsLongerThanACore() {
        List<Window> windows = new WindowPacker(6, 0, 0).pack(ENCODER.encode("a a a a a a a a a a"));
        assertThat(windows).extracting(Window::size).containsExactly(4, 4, 2);
    }

    @Test
    void givesContextBeforeAndAfterACore() {
        List<Window> windows = new WindowPacker(6, 2, 1).pack(ENCODER.encode("a a a a a a a a a a"));
        assertThat(windows.get(1))
                .extracting(Window::from, Window::coreFrom, Window::coreTo, Window::size)
                .containsExactly(2, 4, 8, 7);
    }

    @Test
    void holdsEveryTokenInOneCoreAndNoMorePiecesThanItMay() {
        Random random = new Random(20261124);
        for (int run = 0; run < 200; run++) {
            StringBuilder text = new StringBuilder("a");
            random.ints(random.nextInt(400), 0, 5)
                    .forEach(kind -> text.append(kind == 0 ? "\na" : kind == 1 ? " unsaid" : " a"));
            EncodedText encoded = ENCODER.encode(text.toString());
            int next = 0;
            for (Window window : new WindowPacker(40, 9, 7).pack(encoded)) {
                assertThat(window.coreFrom()).isEqualTo(next);
                assertThat(window.pieces().length).isLessThanOrEqualTo(40 + 9 + 7);
                next = window.coreTo();
            }
            assertThat(next).as("run %s", run).isEqualTo(encoded.size());
        }
    }

    @Test
    void makesNoWindowOfNothing() {
        assertThat(new WindowPacker(40, 9, 7).pack(ENCODER.encode(" \n "))).isEmpty();
    }
}
