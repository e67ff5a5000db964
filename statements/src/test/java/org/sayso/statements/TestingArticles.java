package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;
import org.sayso.domain.text.TokenKind;

/** Makes articles from plain text with a small segmenter: paragraphs are lines, sentences end in a stop before a capital. */
final class TestingArticles {
    private static final Pattern TOKEN = Pattern.compile(
            "(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|St|Gen|Lt|Jr|Sr|Inc)\\.|(?:\\p{Lu}\\.)+|\\d[\\d.,:]*\\d|\\d"
                    + "|['’]s\\b|\\p{L}[\\p{L}\\p{N}]*(?:[’'-](?!s\\b)[\\p{L}\\p{N}]+)*|\\S",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STOP = Pattern.compile("[.?!]['’\"”)]*\\s+(?=['‘\"“(]*[\\p{Lu}\\p{N}])");
    private static final Pattern ABBREVIATED = Pattern.compile(
            ".*(?:\\b(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Gen|Lt)|\\b\\p{Lu})\\.\\s*",
            Pattern.DOTALL);

    private TestingArticles() {}

    static Article read(String text) {
        return read(text, Optional.empty(), Optional.empty());
    }

    static Article post(String text, String author, String medium) {
        return read(text, Optional.of(author), Optional.of(medium));
    }

    private static Article read(String text, Optional<String> author, Optional<String> medium) {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (addSentences(text, start, end, paragraph, sentences)) {
                paragraph++;
            }
            start = end + 1;
        }
        return new Article(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                author,
                medium,
                text,
                sentences);
    }

    private static boolean addSentences(String text, int start, int end, int paragraph, List<Sentence> sentences) {
        Matcher stop = STOP.matcher(text).region(start, end);
        int before = sentences.size();
        int from = start;
        while (stop.find()) {
            String left = text.substring(Math.max(from, stop.end() - 8), stop.end());
            if (!ABBREVIATED.matcher(left).matches()) {
                add(text, from, stop.end(), paragraph, sentences);
                from = stop.end();
            }
        }
        add(text, from, end, paragraph, sentences);
        return sentences.size() > before;
    }

    private static void add(String text, int from, int to, int paragraph, List<Sentence> sentences) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(from, to);
        while (matcher.find()) {
            if (!Character.isWhitespace(text.charAt(matcher.start()))) {
                tokens.add(token(matcher));
            }
        }
        if (!tokens.isEmpty()) {
            Span span = new Span(
                    tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
            sentences.add(new Sentence(span, paragraph, tokens));
        }
    }

    private static Token token(Matcher matcher) {
        String text = matcher.group();
        int first = text.codePointAt(text.length() > 1 && !Character.isLetterOrDigit(text.charAt(0)) ? 1 : 0);
        TokenKind kind = Character.isLetter(first)
                ? TokenKind.WORD
                : Character.isDigit(first) ? TokenKind.NUMBER : TokenKind.MARK;
        return new Token(new Span(matcher.start(), matcher.end()), text, kind);
    }
}
