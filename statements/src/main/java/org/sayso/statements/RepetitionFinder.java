package org.sayso.statements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;

/**
 * Finds words that an article gives twice: a paraphrase in the lead and the quotation below.
 *
 * <p>Two statements of one speaker are the same thing said where they share {@value #RUN} words in a row, function words not counted,
 * or most of their words; never where both have numbers and share none, or where one denies and the other does not. Each statement is
 * compared with the last {@value #LOOK_BACK} of its speaker, by at most {@value #LONGEST} words each.
 */
final class RepetitionFinder {
    private static final int LOOK_BACK = 20;
    private static final int LONGEST = 120;
    private static final int RUN = 4;
    private static final int FEWEST = 4;
    private static final double MOST = 0.65;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");

    /** What is compared of a statement. */
    private record Said(String id, List<String> words, Set<String> numbers, boolean denied) {}

    /**
     * For each statement the id of the first that says the same.
     *
     * @param statements in the order of the text, with their ids
     */
    List<Optional<String>> find(List<Statement> statements) {
        Map<String, Deque<Said>> bySpeaker = new HashMap<>();
        List<Optional<String>> found = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        for (Statement statement : statements) {
            Optional<String> name = statement.speaker().map(Speaker::name);
            Said said = said(statement);
            Deque<Said> earlier = bySpeaker.computeIfAbsent(name.orElse(""), key -> new ArrayDeque<>());
            Optional<String> same = name.isEmpty() ? Optional.empty() : sameIn(earlier, said);
            Optional<String> root = same.map(id -> first.getOrDefault(id, id));
            root.ifPresent(id -> first.put(statement.id(), id));
            found.add(root);
            earlier.addFirst(said);
            if (earlier.size() > LOOK_BACK) {
                earlier.removeLast();
            }
        }
        return found;
    }

    private static Optional<String> sameIn(Deque<Said> earlier, Said said) {
        return earlier.stream()
                .filter(other -> isSame(other, said))
                .map(Said::id)
                .findFirst();
    }

    private static boolean isSame(Said one, Said other) {
        boolean numbers =
                one.numbers().isEmpty() || other.numbers().isEmpty() || shares(one.numbers(), other.numbers());
        if (!numbers || one.denied() != other.denied()) {
            return false;
        }
        Set<String> words = new HashSet<>(one.words());
        Set<String> others = new HashSet<>(other.words());
        int fewer = Math.min(words.size(), others.size());
        words.retainAll(others);
        return fewer >= FEWEST && words.size() >= MOST * fewer || sharesRun(one.words(), other.words());
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static boolean sharesRun(List<String> one, List<String> other) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= one.size(); i++) {
            runs.add(one.subList(i, i + RUN));
        }
        for (int i = 0; i + RUN <= other.size(); i++) {
            if (runs.contains(other.subList(i, i + RUN))) {
                return true;
            }
        }
        return false;
    }

    private static Said said(Statement statement) {
        String text = statement.content().text();
        String opening = text.substring(0, Math.min(text.length(), LONGEST * 12));
        List<String> words = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        boolean denied = false;
        for (String written : NO_WORD.split(opening.toLowerCase(Locale.ROOT), -1)) {
            String word = written.replace('\u2019', '\'');
            denied |= word.equals("not") || word.equals("never") || word.equals("no") || word.endsWith("n't");
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            }
            if (word.length() > 2 && !SmallWords.isSmall(word) && words.size() < LONGEST) {
                words.add(stem(word));
            }
        }
        return new Said(statement.id(), List.copyOf(words), Set.copyOf(numbers), denied);
    }

    /** The word without an ending that a paraphrase changes. */
    private static String stem(String word) {
        String stem = word.replaceFirst("(?:'s|ing|ed|es|s)$", "");
        return stem.length() < 3 ? word : stem;
    }
}
