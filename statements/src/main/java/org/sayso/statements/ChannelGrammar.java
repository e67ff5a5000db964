package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds the nouns and verbs that tell a channel in a stretch of an article: {@code in a letter}, {@code at her second rally},
 * {@code tweeted}.
 *
 * <p>A noun counts where a preposition of place or a verb of giving stands before it with nothing but small words, names and
 * adjectives between, unless the preposition belongs to a noun for a person ({@code a host on the show}); it does not count as the first part of a compound ({@code the debate moderators}) or as an owner. The cost of
 * a stretch is its length.
 */
final class ChannelGrammar {
    private static final int REACH = 6;
    private static final WordList LIST = WordList.read("channels.txt");
    private static final WordList WORDS = WordList.read("channel-words.txt");
    private static final Set<String> GOVERNING = WORDS.words("governing");
    private static final Set<String> GIVING = WORDS.words("giving");
    private static final Set<String> FOLLOWING = WORDS.words("following");
    private static final Map<String, List<Line>> BY_FIRST_WORD = byFirstWord();

    private static final Set<String> TALKING_TO = WORDS.words("talking to");
    private static final Set<String> SPEAKING = WORDS.words("speaking");
    private static final Set<String> PARTS = WORDS.words("part");

    /** One line of the list, with the sign that it begins with, if it has one. */
    private record Line(int rank, String channel, List<String> words, char sign) {
        boolean isAnywhere() {
            return sign == '=';
        }

        boolean isTalkedTo() {
            return sign == '@';
        }
    }

    private ChannelGrammar() {}

    private static Map<String, List<Line>> byFirstWord() {
        Map<String, List<Line>> lines = new HashMap<>();
        int rank = 0;
        for (String channel : LIST.sections()) {
            rank++;
            for (String line : LIST.lines(channel)) {
                char sign = "=@".indexOf(line.charAt(0)) >= 0 ? line.charAt(0) : ' ';
                List<String> words = List.of((sign == ' ' ? line : line.substring(1)).split(" ", -1));
                lines.computeIfAbsent(words.get(0).toLowerCase(Locale.ROOT), word -> new ArrayList<>())
                        .add(new Line(rank, channel, words, sign));
            }
        }
        lines.values()
                .forEach(same ->
                        same.sort(Comparator.comparingInt(line -> -line.words().size())));
        return Map.copyOf(lines);
    }

    /**
     * The channel told in a stretch; of several the first of the list, which has platforms first.
     *
     * @param from the first token looked at
     * @param to the token after the last
     * @param skipped which tokens tell nothing, such as those of what is said
     * @param nounsOnly whether only governed nouns count
     */
    static Optional<String> find(TokenSequence tokens, int from, int to, IntPredicate skipped, boolean nounsOnly) {
        Optional<Line> found = Optional.empty();
        int covered = from;
        for (int i = from; i < to; i++) {
            if (skipped.test(i) || i < covered) {
                continue;
            }
            Optional<Line> here = lineAt(tokens, i, from, skipped, nounsOnly);
            covered = i + here.map(line -> line.words().size()).orElse(0);
            int best = found.map(Line::rank).orElse(Integer.MAX_VALUE);
            if (here.filter(line -> line.rank() < best).isPresent()) {
                found = here;
            }
        }
        return found.map(Line::channel);
    }

    /** The longest line that tells a channel from a token on. */
    private static Optional<Line> lineAt(
            TokenSequence tokens, int at, int from, IntPredicate skipped, boolean nounsOnly) {
        return BY_FIRST_WORD.getOrDefault(tokens.word(at), List.of()).stream()
                .filter(line -> isAt(tokens, at, line))
                .filter(line -> line.isAnywhere() ? !nounsOnly : isTold(tokens, at, line, from, skipped))
                .findFirst();
    }

    private static boolean isAt(TokenSequence tokens, int at, Line line) {
        for (int k = 0; k < line.words().size(); k++) {
            String word = line.words().get(k);
            int i = at + k;
            boolean same = i < tokens.size() && tokens.word(i).equals(word.toLowerCase(Locale.ROOT));
            boolean small = Character.isLowerCase(word.charAt(0));
            if (!same || tokens.isCapitalized(i) == small && i > tokens.sentenceStart(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTold(TokenSequence tokens, int at, Line line, int from, IntPredicate skipped) {
        return line.isTalkedTo()
                ? isGoverned(tokens, at, from, skipped, i -> isTalkingTo(tokens, i))
                : !isPart(tokens, at + line.words().size())
                        && (isGoverned(tokens, at, from, skipped, i -> isGoverning(tokens, i))
                                || isInWhich(tokens, at + line.words().size()));
    }

    /** {@code the speech, in which}. */
    private static boolean isInWhich(TokenSequence tokens, int next) {
        int in = tokens.isMark(next) ? next + 1 : next;
        return tokens.word(in).equals("in") && tokens.word(in + 1).equals("which");
    }

    private static boolean isTalkingTo(TokenSequence tokens, int i) {
        String word = tokens.word(i);
        return TALKING_TO.contains(word)
                || (word.equals("to") || word.equals("before")) && SPEAKING.contains(tokens.word(i - 1));
    }

    private static boolean isGoverning(TokenSequence tokens, int i) {
        String word = tokens.word(i);
        boolean part = word.equals("of")
                && PARTS.contains(tokens.word(i - 1))
                && (GOVERNING.contains(tokens.word(i - 2)) || GOVERNING.contains(tokens.word(i - 3)));
        boolean according = word.equals("to") && tokens.word(i - 1).equals("according");
        return according || part || GOVERNING.contains(word) || GIVING.contains(word);
    }

    /** Whether the token after a noun makes the noun part of another: {@code debate moderators}, {@code the debate's}. */
    private static boolean isPart(TokenSequence tokens, int next) {
        String word = tokens.word(next);
        if (next >= tokens.size() || tokens.sentenceStart(next) == next) {
            return false;
        }
        boolean open = tokens.token(next).isWord()
                && !tokens.isCapitalized(next)
                && !SmallWords.isSmall(word)
                && !FOLLOWING.contains(word)
                && !word.endsWith("ed")
                && !word.endsWith("ly")
                && !word.endsWith("ing");
        return SmallWords.isPossessiveMark(word) && !word.equals("'") || word.equals("-") || open;
    }

    private static boolean isGoverned(
            TokenSequence tokens, int at, int from, IntPredicate skipped, IntPredicate governs) {
        for (int i = at - 1; i >= Math.max(from, at - REACH) && !skipped.test(i); i--) {
            String word = tokens.word(i);
            if (GOVERNING.contains(word) && SpeakerWords.isPersonNoun(tokens.word(i - 1))) {
                return false;
            }
            if (governs.test(i)) {
                return true;
            }
            boolean stops = SmallWords.isPreposition(word)
                    || SmallWords.isConjunction(word) && !SmallWords.isDeterminer(word) && !word.equals("and")
                    || SmallWords.isAuxiliary(word)
                    || tokens.isMark(i) && !word.equals("-") && !SmallWords.isPossessiveMark(word);
            if (stops) {
                return false;
            }
        }
        return false;
    }
}
