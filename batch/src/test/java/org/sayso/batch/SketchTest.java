package org.sayso.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "We will," she said          | we,will,she,said
            1,204 of 3.5 million.        | 1,204 of 3.5 million
            """)
    void wordsAreRunsOfLettersAndDigits(String text, String words) {
        String joined = String.join(words.contains(" ") ? " " : ",", Sketch.words(text));
        assertThat(joined).isEqualTo(words);
    }

    @Test
    void aTextOfNoWordsHasOneRun() {
        assertThat(Sketch.runs(List.of())).hasSize(1);
        assertThat(Sketch.runs(List.of("one", "two"))).hasSize(1);
        assertThat(Sketch.runs(List.of("one", "two", "three", "four"))).hasSize(2);
    }

    @Test
    void copiesWithAWordChangedMeetInABand() {
        Set<Long> one = runs("the agency arrested 538 people on thursday in a large operation in several cities");
        Set<Long> other = runs("the agency arrested 538 people on friday in a large operation in several cities");

        assertThat(Sketch.similarity(one, other)).isBetween(0.6, 0.7);
        assertThat(Arrays.stream(Sketch.bands(one))
                        .filter(band -> Arrays.stream(Sketch.bands(other)).anyMatch(same -> same == band)))
                .isNotEmpty();
    }

    @Test
    void differentTextsMeetInNone() {
        long[] one = Sketch.bands(runs("the agency arrested 538 people on thursday in a large operation"));
        long[] other = Sketch.bands(runs("prices rose by three percent over the year, the bureau reported today"));

        assertThat(Arrays.stream(one).filter(band -> Arrays.stream(other).anyMatch(same -> same == band)))
                .isEmpty();
    }

    private static Set<Long> runs(String text) {
        return Sketch.runs(Sketch.words(text));
    }
}
