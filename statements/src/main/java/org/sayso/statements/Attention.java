package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Whom a reader has in mind at a place of an article: the persons last named as subjects, and above all those who spoke last.
 *
 * <p>For maintainers: a small salience model in the manner of Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution
 * (Computational Linguistics 20:4, 1994): each mention weighs by its distance in sentences and by its part in the sentence, one
 * mention a sentence counts, and the sums are compared. A look back spans at most {@value #SENTENCES} sentences and
 * {@value #TOKENS} tokens, so that the whole costs a constant for each pronoun.
 */
final class Attention {
    private static final int SENTENCES = 5;
    private static final int TOKENS = 300;
    private static final double[] DISTANCE = {1.3, 3.0, 1.0, 0.6, 0.4};
    private static final double[] SPOKE = {1.5, 0.65, 0.5};
    private static final double OTHER_PARAGRAPH = 0.6;
    private static final double OBJECT = 0.55;
    private static final double POSSESSOR = 0.4;
    private static final double QUOTED = 0.08;
    private static final double LEAST = 1.0;

    private final TokenSequence tokens;
    private final Mention[] mentions;
    private final boolean[] subject;
    private final boolean[] spoke;
    private final Map<Identity, Integer> times = new HashMap<>();

    Attention(TokenSequence tokens, List<Mention> named) {
        this.tokens = tokens;
        this.mentions = new Mention[tokens.size()];
        this.subject = new boolean[tokens.size()];
        this.spoke = new boolean[tokens.size()];
        named.forEach(this::add);
    }

    /** Adds a mention: a name, or a pronoun once it is known whom it means. Mentions must come in order of the text. */
    void add(Mention mention) {
        add(mention, mention.from());
    }

    /** Adds a mention by its main word, whose phrase begins at a token before it. */
    void add(Mention mention, int phraseStart) {
        mentions[mention.from()] = mention;
        times.merge(mention.identity(), 1, Integer::sum);
        subject[mention.from()] |= !isPossessive(mention) && isSubjectAt(phraseStart);
    }

    /** Marks that a mention is a source of words. */
    void markSpeaker(int token) {
        spoke[token] = true;
        subject[token] = true;
    }

    private boolean isSubjectAt(int from) {
        String before = tokens.word(from - 1);
        if (SmallWords.isPreposition(before)) {
            return false;
        }
        if (SmallWords.isConjunction(before)) {
            return true;
        }
        for (int i = from - 1; i >= Math.max(tokens.sentenceStart(from), from - TOKENS); i--) {
            boolean subjectHere = subject[i] || SmallWords.isSubjectPronoun(tokens.word(i));
            if (subjectHere && tokens.quotationAt(i) == tokens.quotationAt(from)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the mention at a token is a subject. */
    boolean isSubject(int token) {
        return subject[token];
    }

    /** Whether the mention at a token is a source of words. */
    boolean isSpeaker(int token) {
        return spoke[token];
    }

    /** How often somebody was mentioned so far. */
    int times(Identity identity) {
        return times.getOrDefault(identity, 0);
    }

    /** Whether a mention only tells whose something is. */
    boolean isPossessive(Mention mention) {
        String word = tokens.word(mention.from());
        return SmallWords.isPossessiveMark(tokens.word(mention.to()))
                || mention.to() - mention.from() == 1 && SmallWords.isPossessivePronoun(word);
    }

    /**
     * Whom a pronoun at a token means; empty where two come near to one another, or nobody is near.
     *
     * @param fits who can be meant at all
     * @param bonus what speaks for or against somebody besides, added to the weight
     * @param margin by how much the weight must be above the next
     */
    Optional<Identity> meant(int at, Predicate<Identity> fits, ToDoubleFunction<Identity> bonus, double margin) {
        List<Map.Entry<Identity, Double>> ranked = new ArrayList<>();
        weights(at).forEach((identity, weight) -> {
            if (fits.test(identity)) {
                ranked.add(Map.entry(identity, weight + bonus.applyAsDouble(identity)));
            }
        });
        ranked.sort(Map.Entry.<Identity, Double>comparingByValue(Comparator.reverseOrder()));
        if (ranked.isEmpty() || ranked.get(0).getValue() < LEAST) {
            return Optional.empty();
        }
        boolean close =
                ranked.size() > 1 && ranked.get(0).getValue() - ranked.get(1).getValue() < margin;
        return close ? Optional.empty() : Optional.of(ranked.get(0).getKey());
    }

    /** How much a reader has each person or body in mind at a token. */
    Map<Identity, Double> weights(int at) {
        Map<Identity, Double> weights = new LinkedHashMap<>();
        Map<Identity, Double> speaking = new LinkedHashMap<>();
        Map<Identity, Double> inSentence = new LinkedHashMap<>();
        int back = at == tokens.sentenceStart(at) ? 1 : 0;
        for (int i = at - 1; i >= Math.max(0, at - TOKENS) && back < SENTENCES; i--) {
            Mention mention = mentions[i];
            if (mention != null && mention.to() <= at) {
                inSentence.merge(mention.identity(), weight(mention, back, at), Math::max);
                speaking.merge(mention.identity(), speaking(mention, at), Math::max);
            }
            if (i == tokens.sentenceStart(i)) {
                inSentence.forEach((identity, weight) -> weights.merge(identity, weight, Double::sum));
                inSentence.clear();
                back += tokens.quotationAt(i) >= 0 && tokens.quotationAt(tokens.sentenceEnd(i) - 1) >= 0 ? 0 : 1;
            }
        }
        inSentence.forEach((identity, weight) -> weights.merge(identity, weight, Double::sum));
        speaking.forEach((identity, weight) -> weights.merge(identity, weight, Double::sum));
        return weights;
    }

    private double weight(Mention mention, int back, int at) {
        int from = mention.from();
        boolean quoted = tokens.quotationAt(from) >= 0 && tokens.quotationAt(from) != tokens.quotationAt(at);
        double part = quoted ? QUOTED : isPossessive(mention) ? POSSESSOR : subject[from] ? 1 : OBJECT;
        double near = tokens.paragraphOf(at) == tokens.paragraphOf(from) ? 1 : OTHER_PARAGRAPH;
        return DISTANCE[back] * part * near;
    }

    /** The weight of having spoken, which only the last time counts. */
    private double speaking(Mention mention, int at) {
        int paragraphs = tokens.paragraphOf(at) - tokens.paragraphOf(mention.from());
        return spoke[mention.from()] && paragraphs < SPOKE.length ? SPOKE[paragraphs] : 0;
    }

    /** Whether somebody is the subject of the sentence in which a token stands, before that token. */
    boolean isSubjectBefore(Identity identity, int at) {
        for (int i = at - 1; i >= Math.max(tokens.sentenceStart(at), at - TOKENS); i--) {
            boolean same = mentions[i] != null && mentions[i].identity().equals(identity);
            if (same && subject[i] && tokens.quotationAt(i) == tokens.quotationAt(at)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest subject before a token in its sentence; the pair, where two are joined. */
    Optional<Identity> subjectBefore(int at) {
        for (int i = at - 1; i >= Math.max(tokens.sentenceStart(at), at - TOKENS); i--) {
            if (mentions[i] != null && subject[i] && tokens.quotationAt(i) == tokens.quotationAt(at)) {
                Optional<Identity> pair = pairOf(i);
                return pair.isPresent() ? pair : Optional.of(mentions[i].identity());
            }
        }
        return Optional.empty();
    }

    /** The two who are joined by an "and" just before a mention. */
    private Optional<Identity> pairOf(int mention) {
        int joint = mention - 1;
        boolean joined = tokens.word(joint).equals("and");
        return joined ? at(joint).map(Mention::identity) : Optional.empty();
    }

    /** The persons named after a token in its sentence, whom a subject at the token cannot mean. */
    Set<Identity> namedAfter(int at) {
        Set<Identity> named = new LinkedHashSet<>();
        int limit = Math.min(tokens.sentenceEnd(at), at + TOKENS);
        for (int i = at + 1; i < limit; i++) {
            if (mentions[i] != null && tokens.quotationAt(i) == tokens.quotationAt(at) && !isPronoun(i)) {
                named.add(mentions[i].identity());
            }
        }
        return named;
    }

    private boolean isPronoun(int i) {
        return SmallWords.isPronoun(tokens.word(i)) || SmallWords.isPossessivePronoun(tokens.word(i));
    }

    /** The mention that begins at a token. */
    Optional<Mention> at(int token) {
        return Optional.ofNullable(mentions[token]);
    }
}
