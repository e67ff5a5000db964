package org.sayso.statements;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What speaks for each person whom a pronoun at one token could mean, as clues that {@link PersonRanker} weighs: where the person
 * stands in the sentence of the pronoun and in the one before, who spoke last, how often the article mentions whom.
 *
 * <p>Looks back over at most {@value #SENTENCES} sentences and {@value #TOKENS} tokens. A sentence that is all quotation is passed
 * over, since it belongs to what is said.
 */
final class PersonClues {
    /** One thing that speaks for or against a person. */
    enum Clue {
        SUBJECT_HERE,
        OBJECT_HERE,
        POSSESSOR_HERE,
        QUOTED_HERE,
        SUBJECT_BEFORE,
        OBJECT_BEFORE,
        POSSESSOR_BEFORE,
        QUOTED_BEFORE,
        NEAREST,
        OTHER_PARAGRAPH,
        SPOKE_IN_PARAGRAPH,
        SPOKE_ONE_PARAGRAPH_BACK,
        SPOKE_TWO_PARAGRAPHS_BACK,
        SPOKE_LAST,
        SPOKE_LAST_AND_QUOTATION_GOES_ON,
        FIRST_SUBJECT_BEFORE,
        TIMES,
        GENDER_KNOWN,
        NOT_NAMED,
        NAMED_IN_CONTENT
    }

    private static final int SENTENCES = 5;
    private static final int TOKENS = 300;
    private static final Clue[] HERE = {Clue.SUBJECT_HERE, Clue.OBJECT_HERE, Clue.POSSESSOR_HERE, Clue.QUOTED_HERE};
    private static final Clue[] BEFORE = {
        Clue.SUBJECT_BEFORE, Clue.OBJECT_BEFORE, Clue.POSSESSOR_BEFORE, Clue.QUOTED_BEFORE
    };
    private static final Clue[] SPOKE = {
        Clue.SPOKE_IN_PARAGRAPH, Clue.SPOKE_ONE_PARAGRAPH_BACK, Clue.SPOKE_TWO_PARAGRAPHS_BACK
    };

    private final TokenSequence tokens;
    private final Attention attention;
    private final int at;
    private final Map<Identity, Map<Clue, Double>> clues = new LinkedHashMap<>();
    private boolean spoken;
    private Optional<Identity> firstSubject = Optional.empty();
    private int subjectsSentence;

    private PersonClues(TokenSequence tokens, Attention attention, int at) {
        this.tokens = tokens;
        this.attention = attention;
        this.at = at;
    }

    /** The clues for everybody mentioned before a token, the nearest first. */
    static Map<Identity, Map<Clue, Double>> before(TokenSequence tokens, Attention attention, int at) {
        PersonClues read = new PersonClues(tokens, attention, at);
        read.read();
        return read.clues;
    }

    private void read() {
        int back = 0;
        for (int i = at - 1; i >= Math.max(0, at - TOKENS); i--) {
            if (i + 1 == tokens.sentenceStart(i + 1)) {
                back += i + 1 != tokens.sentenceStart(at) && isAllQuoted(i + 1) ? 0 : 1;
            }
            if (back >= SENTENCES) {
                break;
            }
            Optional<Mention> mention = attention.at(i).filter(found -> found.to() <= at);
            if (mention.isPresent()) {
                readMention(mention.get(), back);
            }
        }
        firstSubject.ifPresent(identity -> note(identity, Clue.FIRST_SUBJECT_BEFORE, 1));
        clues.forEach((identity, found) -> found.put(Clue.TIMES, Math.log(1 + attention.times(identity))));
    }

    private boolean isAllQuoted(int start) {
        return tokens.quotationAt(start) >= 0 && tokens.quotationAt(tokens.sentenceEnd(start) - 1) >= 0;
    }

    private void readMention(Mention mention, int back) {
        Identity identity = mention.identity();
        int paragraphs = tokens.paragraphOf(at) - tokens.paragraphOf(mention.from());
        if (!clues.containsKey(identity)) {
            note(identity, Clue.NEAREST, clues.isEmpty() ? 1 : 0);
            note(identity, Clue.OTHER_PARAGRAPH, paragraphs > 0 ? 1 : 0);
        }
        if (back < 2) {
            notePart(identity, back == 0 ? HERE : BEFORE, part(mention));
        }
        if (attention.isSpeaker(mention.from()) && paragraphs < SPOKE.length) {
            noteSpeaker(identity, SPOKE[paragraphs]);
        }
        if (back > 0 && attention.isSubject(mention.from()) && tokens.quotationAt(mention.from()) < 0) {
            noteSubject(mention);
        }
    }

    private int part(Mention mention) {
        int quotation = tokens.quotationAt(mention.from());
        boolean quoted = quotation >= 0 && quotation != tokens.quotationAt(at);
        return quoted ? 3 : attention.isPossessive(mention) ? 2 : attention.isSubject(mention.from()) ? 0 : 1;
    }

    /** Of several parts of one sentence the highest counts. */
    private void notePart(Identity identity, Clue[] parts, int part) {
        Map<Clue, Double> found = of(identity);
        for (int i = 0; i < parts.length; i++) {
            if (found.containsKey(parts[i]) && i <= part) {
                return;
            }
            found.remove(parts[i]);
        }
        found.put(parts[part], 1.0);
    }

    private void noteSpeaker(Identity identity, Clue where) {
        Map<Clue, Double> found = of(identity);
        if (Arrays.stream(SPOKE).noneMatch(found::containsKey)) {
            found.put(where, 1.0);
        }
        if (!spoken) {
            found.put(Clue.SPOKE_LAST, 1.0);
            int start = tokens.sentenceStart(at);
            boolean goesOn = at > start && tokens.quotationAt(start) >= 0;
            found.put(Clue.SPOKE_LAST_AND_QUOTATION_GOES_ON, goesOn ? 1.0 : 0.0);
        }
        spoken = true;
    }

    /** Keeps the first subject of the nearest sentence before that has one, unless it is one of two. */
    private void noteSubject(Mention mention) {
        int sentence = tokens.sentenceOf(mention.from());
        if (SmallWords.isJoint(tokens.word(mention.to()))) {
            firstSubject = Optional.empty();
        } else if (firstSubject.isEmpty() || sentence == subjectsSentence) {
            firstSubject = Optional.of(mention.identity());
            subjectsSentence = sentence;
        }
    }

    private void note(Identity identity, Clue clue, double value) {
        of(identity).put(clue, value);
    }

    private Map<Clue, Double> of(Identity identity) {
        return clues.computeIfAbsent(identity, found -> new EnumMap<>(Clue.class));
    }
}
