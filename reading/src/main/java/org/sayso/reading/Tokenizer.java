package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;
import org.sayso.domain.text.TokenKind;

/**
 * Splits a paragraph into tokens: words, numbers and marks.
 *
 * <p>For maintainers: one pass from left to right. A word goes on over an apostrophe, a hyphen, a period, an ampersand or
 * an underscore when what follows allows it, which at most a few characters of lookahead tell, so the cost is linear in
 * the text whatever it holds. A final period belongs to the word when the word is on the abbreviation list, consists of
 * letters with periods between ({@code U.S.}), or is an initial before a name ({@code J. D. Vance}).
 */
final class Tokenizer {
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int LONGEST_STARTER = 12;

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The tokens of the text between the ends of the span, in order; offsets are those of the text. */
    static List<Token> tokens(String text, Span span) {
        Tokenizer tokenizer = new Tokenizer(text, span.end());
        int position = span.start();
        while (position < span.end()) {
            position = tokenizer.next(position, span.start());
        }
        return tokenizer.tokens;
    }

    private int next(int position, int start) {
        int character = text.codePointAt(position);
        int after = position + Character.charCount(character);
        if (Characters.isSpace(character)) {
            return after;
        }
        if (Character.isDigit(character)) {
            return add(position, endOfNumber(position), TokenKind.NUMBER);
        }
        if (Character.isLetter(character)) {
            return add(position, endOfWord(position), TokenKind.WORD);
        }
        if (position > start && followsWord(position) && isPossessive(position)) {
            return add(position, position + 2, TokenKind.WORD);
        }
        return add(position, after, TokenKind.MARK);
    }

    private int add(int from, int to, TokenKind kind) {
        tokens.add(new Token(new Span(from, to), text.substring(from, to), kind));
        return to;
    }

    private int endOfNumber(int start) {
        int position = start;
        while (Character.isDigit(at(position)) || separatesDigits(position)) {
            position += Character.charCount(at(position));
        }
        boolean ordinal = position + 2 <= end
                && ORDINALS.contains(text.substring(position, position + 2).toLowerCase(Locale.ROOT))
                && !Characters.isWordPart(at(position + 2));
        return ordinal ? position + 2 : position;
    }

    private boolean separatesDigits(int position) {
        int character = at(position);
        return (character == ',' || character == '.' || character == ':') && Character.isDigit(at(position + 1));
    }

    private int endOfWord(int start) {
        int position = start;
        int segment = start;
        boolean lettersOnly = true;
        while (true) {
            int stop = endOfLetters(position);
            lettersOnly &= stop - segment == 1;
            if (at(stop) == '.' && joinsAcrossPeriod(segment, stop)) {
                position = stop + 1;
                segment = position;
            } else if (at(stop) == '.' && keepsPeriod(start, segment, stop, lettersOnly)) {
                return Characters.isHyphen(at(stop + 1)) && Character.isLetter(at(stop + 2))
                        ? endOfWord(stop + 2)
                        : stop + 1;
            } else if (joins(stop)) {
                position = stop + 1;
                segment = position;
                lettersOnly = false;
            } else {
                return stop;
            }
        }
    }

    private int endOfLetters(int start) {
        int position = start;
        while (Characters.isWordPart(at(position))) {
            position += Character.charCount(at(position));
        }
        return position;
    }

    private boolean joins(int position) {
        int after = at(position + 1);
        int mark = at(position);
        if (Characters.isApostrophe(mark)) {
            return Character.isLetter(after) && !isPossessive(position);
        }
        if (mark == '&') {
            return Character.isUpperCase(after) && Character.isUpperCase(text.charAt(position - 1));
        }
        return (mark == '_' || Characters.isHyphen(mark)) && Character.isLetterOrDigit(after);
    }

    /** {@code U.S}, {@code Ph.D.} and {@code whitehouse.gov} go on after the period; {@code end.The} does not. */
    private boolean joinsAcrossPeriod(int segment, int period) {
        int after = at(period + 1);
        if (!Character.isLetter(after)) {
            return false;
        }
        boolean letterAlone = !Characters.isWordPart(at(period + 1 + Character.charCount(after)));
        return Character.isLowerCase(after) || (period - segment <= 2 && letterAlone);
    }

    private boolean keepsPeriod(int start, int segment, int period, boolean lettersOnly) {
        if (lettersOnly) {
            return segment > start || isInitial(start, period);
        }
        int longest = 7;
        if (period - start > longest) {
            return false;
        }
        Optional<Abbreviations.Use> use = Abbreviations.use(text.substring(start, period + 1));
        return use.isPresent()
                && (use.get() != Abbreviations.Use.NUMBER || Character.isDigit(at(afterSpaces(period + 1))));
    }

    private boolean isInitial(int start, int period) {
        int next = afterSpaces(period + 1);
        if (!Character.isUpperCase(at(start))) {
            return Abbreviations.use(text.substring(start, period + 1)).isPresent() && Character.isDigit(at(next));
        }
        if (!Character.isUpperCase(at(next))) {
            return false;
        }
        int stop = next;
        while (stop < end && stop - next <= LONGEST_STARTER && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return !Starters.contains(text.substring(next, stop)) || at(stop) == '.';
    }

    /** The position after at most two spaces. */
    private int afterSpaces(int position) {
        int next = position;
        while (next < position + 2 && Characters.isSpace(at(next))) {
            next++;
        }
        return next;
    }

    private boolean isPossessive(int apostrophe) {
        int letter = at(apostrophe + 1);
        return Characters.isApostrophe(at(apostrophe))
                && (letter == 's' || letter == 'S')
                && !Characters.isWordPart(at(apostrophe + 2));
    }

    private boolean followsWord(int position) {
        int before = text.codePointBefore(position);
        return before == '.' || Characters.isWordPart(before);
    }

    private int at(int position) {
        return Characters.at(text, position, end);
    }
}
