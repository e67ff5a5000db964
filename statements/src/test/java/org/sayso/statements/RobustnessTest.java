package org.sayso.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.reading.PlainTextReader;

/** Telling who speaks on texts nobody wrote with care: nothing fails, and twice the text takes about twice the time. */
class RobustnessTest {
    /** The time of this thread alone, whatever else the machine does. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final StatementFinder FINDER = new StatementFinder();

    private static final int SMALL = 150_000;
    private static final double ENOUGH_NANOSECONDS = 4e8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANNA REED SAID SHE WILL GO ",
                "anna reed said she will go and paul dunn told cnn that he will not ",
                "Anna Reed, Paul Dunn, Carol Fox, ",
                "Anna Reed Paul Dunn Carol Fox ",
                "“She said he said “",
                "“I think,” she said. ",
                "She. He said. ",
                "😀 she said 😀 Reed 😀 ",
                "אמרה היא Reed ",
                "(AP/Reed) (((( ",
                "the the the campaign poll who which, ",
                "Reed's Reed's of of CNN / CNN / ",
                "in a letter in the debate at a rally ",
                "officials people They said it ",
                "The mayor, Anna Reed, the mayor of Ohio (D-Ohio) the governor ",
                "Reed's campaign her campaign the campaign ",
                "@ ] [ { X/ "
            })
    void growsWithTheTextAndNotFaster(String part) {
        tell(part, SMALL / 10);
        long small = Math.min(tell(part, SMALL), tell(part, SMALL));
        long large = Math.min(tell(part, 2 * SMALL), tell(part, 2 * SMALL));
        // quadratic time is four times as much; noise on a short run is not measured
        assertThat((double) large).as(part).isLessThan(Math.max(3.5 * small, ENOUGH_NANOSECONDS));
    }

    /** Ten megabytes on one line, with all that makes texts hard: names, pronouns, open quotations, surrogates, right to left. */
    @Test
    void tellsAttributionsOfTenMegabytesOnOneLine() {
        String part = "Anna Reed, mayor, told CNN “it is done. THE MAYOR SAID SO she said 😀 אמרה היא they in a letter "
                + "the officials Paul Dunn Carol Fox ";
        tell(part, 10_000_000, 2_500);
    }

    /** The engine and all after it: twice the text takes about twice the time, and nothing fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“She said he said “ ",
                "ANNA REED SAID SHE WILL GO ",
                "anna reed said she will go and paul dunn told cnn that he will not ",
                "Anna Reed, Paul Dunn, Carol Fox, ",
                "😀 she said 😀 Reed 😀 אמרה היא "
            })
    void findsStatementsInTimeThatGrowsWithTheText(String part) {
        find(part, 1_000);
        long small = find(part, 6_000);
        long large = Math.min(find(part, 12_000), find(part, 12_000));
        assertThat((double) large).as(part).isLessThan(Math.max(3.5 * small, ENOUGH_NANOSECONDS));
    }

    private static long find(String part, int length) {
        Article article = new PlainTextReader().read(part.repeat(length / part.length()) + "Reed.");
        long start = CLOCK.getCurrentThreadCpuTime();
        assertThat(FINDER.find(article))
                .allSatisfy(statement -> assertThat(statement.content().spans()).isNotEmpty());
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    private static long tell(String part, int length) {
        return tell(part, length, 250);
    }

    /** The time to tell attributions every so many characters of a text made of one part, all on one line, in nanoseconds. */
    private static long tell(String part, int length, int distance) {
        Article article = new PlainTextReader().read(part.repeat(length / part.length()) + "Reed.");
        List<Attribution> attributions = new ArrayList<>();
        String text = article.text();
        for (int at = 0; at + 40 < text.length(); at += distance) {
            attributions.add(new Attribution(
                    Optional.of(excerpt(article, at, at + 8)),
                    Optional.of(excerpt(article, at + 9, at + 13)),
                    excerpt(article, at + 14, at + 38)));
        }
        long start = CLOCK.getCurrentThreadCpuTime();
        assertThat(FINDER.tell(article, attributions)).hasSameSizeAs(attributions);
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    private static Excerpt excerpt(Article article, int from, int to) {
        return Excerpt.of(article, new Span(from, to));
    }
}
