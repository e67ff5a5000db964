package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.claims.quantity.NumberPhrase.Style;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Tells numbers that name something: sections, bills, models, houses, telephones, files. */
final class NameTraps {
    private static final int LONGEST_COUNT = 7;
    private static final BigDecimal LARGEST_NAME = BigDecimal.valueOf(1000);

    private NameTraps() {}

    /** What the number names, if it names something. */
    static Optional<Trap> of(Words words, NumberPhrase number, Unit unit) {
        if (number.style() == Style.WORDS || number.style() == Style.ORDINAL) {
            int start = words.is(number.from() - 1, "through", "to") ? number.from() - 2 : number.from();
            boolean label = !unit.isPresent()
                    && words.has(start - 1, WordClass.LABEL)
                    && (words.isCapitalized(number.from())
                            || !words.isWord(number.to())
                            || words.isFunctionWord(number.to()));
            return label || isNameInWords(words, number) ? Optional.of(Trap.NAME) : Optional.empty();
        }
        if (number.style() != Style.DIGITS || unit.isPresent()) {
            return Optional.empty();
        }
        int from = number.from();
        int to = number.to();
        if (isLabelled(words, from, to) || words.is(to, "(") && words.touchesNext(from) && words.is(to + 2, ")")) {
            return Optional.of(Trap.LABEL);
        }
        if (isPhone(words, from, to)) {
            return Optional.of(Trap.PHONE);
        }
        if (isAddress(words, to) || isPostalCode(words, from)) {
            return Optional.of(Trap.ADDRESS);
        }
        if (isIdentifier(words, from, to)) {
            return Optional.of(Trap.IDENTIFIER);
        }
        return isPartOfName(words, number) || isModel(words, from, to) || isBetweenNames(words, from, to)
                ? Optional.of(Trap.NAME)
                : Optional.empty();
    }

    /** "Section 287", "Flight 93"; "the acts 10 senators passed" has a plural after the number. */
    private static boolean isLabelled(Words words, int from, int to) {
        boolean counted = words.isPlural(to) || words.is(to, "of") && !words.isCapitalized(from - 1);
        boolean second = words.is(from - 1, "and", "to", "through", "-", "–", "or")
                && words.isNumber(from - 2)
                && words.has(from - 3, WordClass.LABEL)
                && (words.isCapitalized(from - 3) || words.isPlural(from - 3));
        return second && !counted
                || words.has(from - 1, WordClass.LABEL) && (words.isCapitalized(from - 1) || !counted)
                || words.is(from - 1, ".")
                        && words.touchesNext(from - 2)
                        && words.text(from - 2).equals("S")
                || words.is(from - 1, "no.", "nos.", "number") && words.has(from - 2, WordClass.LABEL)
                || words.is(from - 1, "no.", "number")
                        && words.is(from - 2, "order", "case", "bill", "docket", "flight");
    }

    /** Three or four digits joined by hyphens or points to other such groups. */
    private static boolean isPhone(Words words, int from, int to) {
        boolean next = words.hyphenatesNext(to - 1) && isGroup(words, to + 1);
        boolean before = from > 1 && words.hyphenatesNext(from - 2) && isGroup(words, from - 2);
        boolean area =
                words.is(from - 1, "(") && words.is(to, ")") && isGroup(words, to + 1) && words.hyphenatesNext(to + 1);
        return isGroup(words, from) && (next || before || area);
    }

    private static boolean isGroup(Words words, int index) {
        String text = words.text(index);
        return words.isNumber(index)
                && (text.length() == 3 || text.length() == 4)
                && text.indexOf('.') < 0
                && !isYear(text);
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    }

    private static boolean isAddress(Words words, int to) {
        return words.isCapitalized(to)
                && (isStreet(words, to + 1)
                        || words.isCapitalized(to + 1) && isStreet(words, to + 2)
                        || words.isCapitalized(to + 1) && words.isCapitalized(to + 2) && isStreet(words, to + 3));
    }

    private static boolean isStreet(Words words, int index) {
        return words.isCapitalized(index) && words.has(index, WordClass.STREET);
    }

    private static boolean isPostalCode(Words words, int from) {
        String state = words.text(from - 1);
        boolean region =
                state.length() == 2 && Character.isUpperCase(state.charAt(0)) && Character.isUpperCase(state.charAt(1))
                        || state.endsWith(".") && words.isCapitalized(from - 1) && words.is(from - 2, ",");
        String text = words.text(from);
        return text.length() == 5 && text.indexOf(',') < 0 && text.indexOf('.') < 0 && region;
    }

    private static boolean isIdentifier(Words words, int from, int to) {
        String text = words.text(from);
        boolean plain = text.indexOf(',') < 0 && text.indexOf('.') < 0;
        boolean zeros = plain && text.length() > 1 && text.charAt(0) == '0';
        boolean inAddress = words.touchesNext(from - 1) && words.is(from - 1, "/", "=", "_", "@", "&", ":", "?")
                || words.touchesNext(from) && words.is(to, "=", "_", "/", "@", ":") && !words.is(to, ":");
        boolean glued = words.touchesNext(to - 1) && words.isWord(to) && !words.is(to, "'s", "th", "k", "m", "b");
        boolean gluedBefore = words.touchesNext(from - 1) && words.isWord(from - 1);
        return plain && text.length() > LONGEST_COUNT || zeros || inAddress || glued || gluedBefore;
    }

    /** "his 757", "a 747", "the 757 can": three plain digits that an article makes a thing. */
    private static boolean isModel(Words words, int from, int to) {
        boolean plain = words.text(from).length() == 3 && words.text(from).indexOf('.') < 0;
        boolean alone = words.isMarkOrEnd(to) && !words.is(to, "-", "/") || words.isFunctionWord(to);
        boolean one = words.is(from - 1, "a", "an", "his", "her", "another", "year-old");
        boolean the = words.is(from - 1, "the")
                && (words.has(to, WordClass.MODAL) || words.is(to, "is", "was", "has", "does"));
        return plain && alone && !words.is(to, "of", "or", "to") && (one || the);
    }

    /** "a Cessna 750 Citation": between two capitals; "In Iowa 30 Democrats" counts. */
    private static boolean isBetweenNames(Words words, int from, int to) {
        return afterName(words, from)
                && words.isCapitalized(to)
                && !words.isPlural(to)
                && !words.isPlural(to + 1)
                && !isListed(words, from)
                && Character.isLowerCase(words.text(to).charAt(words.text(to).length() - 1))
                && words.text(from).indexOf(',') < 0
                && (words.isCapitalized(to + 1) || words.has(from - 2, WordClass.DETERMINER));
    }

    /** "Windows 10", "Super Bowl 50": a small number after a capital, before no noun, and not one of several such. */
    private static boolean isPartOfName(Words words, NumberPhrase number) {
        int from = number.from();
        boolean small = number.value().orElseThrow().compareTo(LARGEST_NAME) < 0;
        boolean channel = words.isCapitalized(from - 2) && words.is(number.to(), "in", "on", "'s");
        boolean closed = !words.isWord(number.to()) || channel && words.is(from - 1, "news", "channel", "tv", "radio");
        return small && afterName(words, from) && closed && !isListed(words, from);
    }

    private static boolean afterName(Words words, int from) {
        return from > 1
                && words.isCapitalized(from - 1)
                && !words.isFunctionWord(from - 1)
                && !words.isPast(from - 1)
                && !words.opensSentence(from - 1);
    }

    /** "Clinton 46, Trump 43": two names with a figure each are no names of things. */
    private static boolean isListed(Words words, int from) {
        for (int i = Math.max(0, from - 8); i < Math.min(words.size(), from + 8); i++) {
            if (i != from && words.isNumber(i) && afterName(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Five Eyes", "Big Ten", "First Amendment": capitals inside of a sentence that is no headline. */
    private static boolean isNameInWords(Words words, NumberPhrase number) {
        int from = number.from();
        return words.isCapitalized(from)
                && !words.opensSentence(from)
                && (words.isCapitalized(number.to())
                        || words.isCapitalized(from - 1)
                        || !number.suffix().isEmpty())
                && !isHeadline(words);
    }

    private static boolean isHeadline(Words words) {
        int all = 0;
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.isWord(i) && !words.isFunctionWord(i)) {
                all++;
                capitals += words.isCapitalized(i) ? 1 : 0;
            }
        }
        return capitals * 4 >= all * 3;
    }
}
