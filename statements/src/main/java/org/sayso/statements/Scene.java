package org.sayso.statements;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.StatementKind;

/**
 * The talk that the article last told of, and those whom the sentence that told it names as the other side: {@code in an interview
 * with Anna Reed}, {@code told host Anna Reed}. What they are quoted with, and what somebody is told to ask soon after, was said in
 * that talk too.
 */
final class Scene {
    private static final WordList LIST = WordList.read("channel-words.txt");
    private static final Set<String> SHARED = Set.copyOf(LIST.lines("shared talk"));
    private static final Set<String> ASKING = LIST.words("asking");
    private static final Set<String> BESIDE = LIST.words("beside");
    private static final int REACH = 6;
    private static final int PARAGRAPHS = 2;

    private final TokenSequence tokens;
    private final Set<String> others = new HashSet<>();
    private Optional<String> talk = Optional.empty();
    private int paragraph;

    Scene(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Notes a statement with its channel; a talk takes the place of the one before. */
    void note(Attribution attribution, String channel) {
        int at = tokens.at(attribution.position());
        if (!SHARED.contains(channel)) {
            return;
        }
        talk = Optional.of(channel);
        paragraph = tokens.paragraphOf(at);
        for (int i = tokens.sentenceStart(at); i < tokens.sentenceEnd(at); i++) {
            if (tokens.isCapitalized(i) && tokens.quotationAt(i) < 0 && isBeside(i)) {
                others.add(tokens.word(i));
            }
        }
    }

    /** Whether a word such as "with" or "host" stands before a name, with nothing but names and nouns between. */
    private boolean isBeside(int name) {
        for (int i = name - 1; i >= Math.max(tokens.sentenceStart(name), name - REACH); i--) {
            if (BESIDE.contains(tokens.word(i))) {
                return true;
            }
            boolean stops = tokens.isMark(i) && !SmallWords.isPossessiveMark(tokens.word(i))
                    || SmallWords.isConjunction(tokens.word(i))
                    || SmallWords.isPreposition(tokens.word(i));
            if (stops) {
                return false;
            }
        }
        return false;
    }

    /** The talk in which somebody else says something, if that is so. */
    Optional<String> channel(Attribution attribution, StatementKind kind, Speaker speaker) {
        String last =
                speaker.name().substring(speaker.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean near = tokens.paragraphOf(tokens.at(attribution.position())) - paragraph <= PARAGRAPHS;
        boolean asks = near && attribution.cue().filter(cue -> asks(cue.text())).isPresent();
        return talk.filter(channel -> asks || others.contains(last)).filter(channel -> kind != StatementKind.INDIRECT);
    }

    private static boolean asks(String cue) {
        return ASKING.stream().anyMatch(cue.toLowerCase(Locale.ROOT)::contains);
    }
}
