package org.sayso.statements;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;

/**
 * Where an article tells whose a picture or a film is: {@code (X/Anna Reed)}, {@code Anna Reed via Getty Images}. Names there say
 * nothing about who speaks, and words there are no statement.
 *
 * <p>Cost: one match over each bracket of at most 120 characters and over each short paragraph.
 */
final class Credits {
    private static final WordList LIST = WordList.read("credits.txt");
    private static final String SIGNS =
            LIST.lines("sign").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    private static final String OWNERS =
            LIST.lines("owner").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    private static final Pattern BRACKET = Pattern.compile("[(\\[]([^()\\[\\]\\n]{2,120})[)\\]]");
    private static final Pattern CREDIT = Pattern.compile("(?iu:^(?:" + SIGNS + ")\\b.*|.*\\b(?:via|/)\\s*(?:" + OWNERS
            + ")\\b.*)|^(?:" + OWNERS + ")\\s?/\\s?\\p{Lu}.*|.*\\p{Ll}\\s?/\\s?(?:" + OWNERS + ")\\b.*");
    private static final int LONGEST_LINE = 120;

    private final BitSet positions = new BitSet();

    Credits(Article article) {
        String text = article.text();
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            if (CREDIT.matcher(bracket.group(1)).matches()) {
                positions.set(bracket.start(), bracket.end());
            }
        }
        markLines(text);
    }

    private void markLines(String text) {
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            if (end - start > 2
                    && end - start <= LONGEST_LINE
                    && CREDIT.matcher(text.substring(start, end)).matches()) {
                positions.set(start, end);
            }
            start = end + 1;
        }
    }

    /** Whether a token stands in a credit. */
    boolean contains(Token token) {
        return positions.get(token.start());
    }

    /** Whether a credit holds what an attribution ascribes to somebody, or names who it is ascribed to. */
    boolean holds(Attribution attribution) {
        Span content = attribution.content().cover();
        boolean said = positions.nextClearBit(content.start()) >= content.end();
        return said
                || attribution
                        .source()
                        .filter(source -> positions.get(source.cover().start()))
                        .isPresent();
    }
}
