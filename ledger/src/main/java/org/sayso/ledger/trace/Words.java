package org.sayso.ledger.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, for comparing: runs of letters, with apostrophes in them, and runs of digits, with commas and points in
 * them. Marks, spaces and capitals do not count, and a bent apostrophe is a straight one.
 *
 * @param text the text
 * @param all its words, in order
 */
public record Words(String text, List<Word> all) {
    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final int SHINGLE = 3;

    /** Copies the list. */
    public Words {
        all = List.copyOf(all);
    }

    /**
     * A word.
     *
     * @param start where it starts, in UTF-16 code units of the text
     * @param end where it ends, exclusive
     * @param form the word in lower case
     */
    public record Word(int start, int end, String form) {}

    /** The words of a text. */
    public static Words of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String form = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(matcher.start(), matcher.end(), form));
        }
        return new Words(text, words);
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** All of them in one line: the same for two texts exactly if their wording is. */
    public String line() {
        return forms(0, all.size());
    }

    /** Every three words in a row, each once, in order; none for fewer than three words. */
    public List<String> shingles() {
        List<String> shingles = new ArrayList<>();
        for (int i = 0; i + SHINGLE <= all.size(); i++) {
            shingles.add(forms(i, i + SHINGLE));
        }
        return shingles.stream().distinct().toList();
    }

    private String forms(int from, int to) {
        return String.join(" ", all.subList(from, to).stream().map(Word::form).toList());
    }

    /** The form of a word, counted from 0. */
    String form(int index) {
        return all.get(index).form();
    }

    /** Where a word starts; for the number of words, where the text ends. */
    int startOf(int index) {
        return index == all.size() ? text.length() : all.get(index).start();
    }
}
