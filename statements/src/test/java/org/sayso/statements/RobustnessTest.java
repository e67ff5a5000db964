package org.sayso.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
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

/**
 * Telling who speaks on texts nobody wrote with care: nothing fails, and twice the text is about twice the work. Work is counted in
 * the bytes that a stage asks for, since the time of one run triples with the choices of Java's compiler.
 */
class RobustnessTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final StatementFinder FINDER = new StatementFinder();

    private static final int SMALL = 150_000;
    private static final double MOST_GROWTH = 2.3;

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
        long small = tell(part, SMALL);
        long large = tell(part, 2 * SMALL);
        assertThat((double) large).as(part).isLessThan(MOST_GROWTH * small);
    }

    /** Ten megabytes on one line, with all that makes texts hard: names, pronouns, open quotations, surrogates, right to left. */
    @Test
    void tellsAttributionsOfTenMegabytesOnOneLine() {
        String part = "Anna Reed, mayor, told CNN “it is done. THE MAYOR SAID SO she said 😀 אמרה היא they in a letter "
                + "the officials Paul Dunn Carol Fox ";
        tell(part, 10_000_000, 2_500);
    }

    /** The engine and all after it: twice the text is about twice the work, and nothing fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“She said he said “ ",
                "ANNA REED SAID SHE WILL GO ",
                "anna reed said she will go and paul dunn told cnn that he will not ",
                "Anna Reed, Paul Dunn, Carol Fox, ",
                "😀 she said 😀 Reed 😀 אמרה היא "
            })
    void findsStatementsWithWorkThatGrowsWithTheText(String part) {
        find(part, 1_000);
        long small = find(part, 6_000);
        long large = find(part, 12_000);
        assertThat((double) large).as(part).isLessThan(MOST_GROWTH * small);
    }

    private static long find(String part, int length) {
        Article article = new PlainTextReader().read(part.repeat(length / part.length()) + "Reed.");
        long start = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(FINDER.find(article))
                .allSatisfy(statement -> assertThat(statement.content().spans()).isNotEmpty());
        return THREADS.getCurrentThreadAllocatedBytes() - start;
    }

    private static long tell(String part, int length) {
        return tell(part, length, 250);
    }

    /** The work of telling attributions every so many characters of a text made of one part, all on one line, in bytes asked for. */
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
        long start = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(FINDER.tell(article, attributions)).hasSameSizeAs(attributions);
        return THREADS.getCurrentThreadAllocatedBytes() - start;
    }

    private static Excerpt excerpt(Article article, int from, int to) {
        return Excerpt.of(article, new Span(from, to));
    }
}
