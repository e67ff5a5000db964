package org.sayso.statements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whom a description means that says it is known: {@code the president}, {@code the Vermont senator}, {@code the agency},
 * {@code the 42-year-old}.
 *
 * <p>Everybody whom the article named before is weighed: what it told of them, against what the description says, and
 * how much a reader has them in mind. Who cannot be meant by kind, number or gender is left out; a description that names an owner
 * ({@code his spokesman}) needs somebody of whom just that was told. Looks at the last {@value
 * #LOOK_BACK} mentions, and at as many that follow for an office that is told there.
 */
final class DescribedSource {
    private static final int LOOK_BACK = 60;
    private static final double TOLD = 2.4;
    private static final double CONTRADICTED = -5;
    private static final double SHARED_WORD = 0.8;
    private static final double NOT_TOLD = -1.5;
    private static final double NOTHING_TOLD = -0.75;
    private static final double SAME_SENTENCE = -0.35;
    private static final double MOST_IN_MIND = 5;
    private static final double OWNER_IN_MIND = 0.6;
    private static final double ANY_BODY = 1.5;
    private static final double ENOUGH = 2.6;
    private static final double LEAD = 0.8;

    private final Mentions mentions;
    private final Attention attention;

    DescribedSource(Mentions mentions, Attention attention) {
        this.mentions = mentions;
        this.attention = attention;
    }

    /** Whom a phrase means. */
    Optional<Identity> find(SourcePhrase phrase) {
        Description asked = Description.of(phrase);
        if (!asked.isDefinite()) {
            return Optional.empty();
        }
        Map<Identity, Double> inMind = attention.weights(phrase.from());
        Optional<Identity> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Identity, Double> candidate : candidates(asked, phrase).entrySet()) {
            double mind = Math.min(MOST_IN_MIND, mind(candidate.getKey(), inMind));
            double score = candidate.getValue() + mind;
            second = Math.max(second, Math.min(most, score));
            if (score > most) {
                most = score;
                best = Optional.of(candidate.getKey());
            }
        }
        double least =
                best.filter(Identity::isOrganization).filter(asked::isInName).isPresent() ? TOLD : ENOUGH;
        return most >= least && most - second >= LEAD ? best : Optional.empty();
    }

    /** How much a reader has somebody in mind; a campaign also where its owner is. */
    private static double mind(Identity identity, Map<Identity, Double> inMind) {
        double own = inMind.getOrDefault(identity, 0.0);
        double owner =
                identity.owner().map(person -> inMind.getOrDefault(person, 0.0)).orElse(0.0);
        return Math.max(own, OWNER_IN_MIND * owner);
    }

    /** Those who can be meant, with what the article told of them, the last named first. */
    private Map<Identity, Double> candidates(Description asked, SourcePhrase phrase) {
        Map<Identity, Double> scores = new LinkedHashMap<>();
        for (Mention mention : mentions.before(phrase.from(), LOOK_BACK)) {
            add(mention.identity(), asked, phrase, scores);
        }
        for (Mention mention : mentions.after(phrase.to(), LOOK_BACK)) {
            boolean office = asked.isOffice() && told(asked, mention.identity()) > TOLD;
            boolean owned =
                    owner(phrase).isPresent() && mention.identity().owner().equals(owner(phrase));
            if (office || owned) {
                add(mention.identity(), asked, phrase, scores);
            }
        }
        return scores;
    }

    private void add(Identity identity, Description asked, SourcePhrase phrase, Map<Identity, Double> scores) {
        if (scores.containsKey(identity) || !asked.fits(identity) || isOfOther(identity, phrase)) {
            return;
        }
        double score = told(asked, identity);
        boolean subject = attention.isSubjectBefore(identity, phrase.from());
        boolean owner = asked.isOwned()
                && (score < TOLD
                        || identity.isOrganization() && !asked.isOwnedByPronoun() && asked.sharedWords(identity) == 0);
        if (!owner) {
            scores.put(identity, score + (subject ? SAME_SENTENCE : 0));
        }
    }

    /** Whom the pronoun before a phrase means: {@code his campaign}. */
    private Optional<Identity> owner(SourcePhrase phrase) {
        return SmallWords.isPossessivePronoun(phrase.first())
                ? attention.at(phrase.from()).map(Mention::identity)
                : Optional.empty();
    }

    /** Whether a body is somebody's, where the phrase names another: {@code the government of Anna Reed}. */
    private boolean isOfOther(Identity body, SourcePhrase phrase) {
        if (body.owner().isEmpty()) {
            return false;
        }
        Optional<Identity> owner = owner(phrase);
        Stream<Identity> named =
                mentions.within(phrase.from(), phrase.to()).stream().map(Mention::identity);
        return Stream.concat(owner.stream(), named.filter(Identity::isPerson))
                .anyMatch(person -> !body.owner().get().equals(person));
    }

    /** How much of a description the article has told of somebody, less what contradicts it. */
    private static double told(Description asked, Identity identity) {
        boolean same = asked.isCalled(identity);
        double score = same ? TOLD : asked.isOffice() ? (identity.told().isEmpty() ? NOTHING_TOLD : NOT_TOLD) : 0;
        score += asked.isAnyBody() && asked.modifiers().isEmpty() && identity.isOrganization() ? ANY_BODY : 0;
        if (asked.state().isPresent() && identity.state().isPresent()) {
            score += identity.state().equals(asked.state()) ? TOLD : CONTRADICTED;
        }
        if (asked.contradictsParty(identity)) {
            score += CONTRADICTED;
        }
        return score + SHARED_WORD * asked.sharedWords(identity);
    }
}
