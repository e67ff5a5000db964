package org.sayso.statements;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.statements.Identity.Gender;
import org.sayso.statements.PersonClues.Clue;

/**
 * Tells which person "he" or "she" means: whoever has the greatest sum of weighed clues, nobody where two come near to one another.
 *
 * <p>The weights stand in {@code person-weights.txt}, which tells how they were found: a log-linear model over the persons who fit,
 * so that a difference of one in the sum means that one is meant e times as often as the other.
 */
final class PersonRanker {
    private static final double MARGIN = 0.4;
    private static final Map<Clue, Double> WEIGHTS = weights();

    private final TokenSequence tokens;
    private final Attention attention;

    PersonRanker(TokenSequence tokens, Attention attention) {
        this.tokens = tokens;
        this.attention = attention;
    }

    private static Map<Clue, Double> weights() {
        Map<Clue, Double> weights = new EnumMap<>(Clue.class);
        for (String line : WordList.read("person-weights.txt").lines("weight")) {
            String[] parts = line.split("=", 2);
            weights.put(Clue.valueOf(parts[0]), Double.valueOf(parts[1]));
        }
        return weights;
    }

    /**
     * Whom a pronoun at a token means.
     *
     * @param gender the gender that the pronoun tells
     * @param said those who are named in what is said, who are hardly meant
     * @param impossible those who cannot be meant
     */
    Optional<Identity> meant(int token, Gender gender, Set<Identity> said, Set<Identity> impossible) {
        Optional<Identity> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Identity, Map<Clue, Double>> person :
                clues(token, gender, said, impossible).entrySet()) {
            double score = score(person.getValue());
            second = Math.max(second, Math.min(most, score));
            if (score > most) {
                most = score;
                best = Optional.of(person.getKey());
            }
        }
        return most - second >= MARGIN ? best : Optional.empty();
    }

    /** The clues for those who can be meant. */
    private Map<Identity, Map<Clue, Double>> clues(
            int token, Gender gender, Set<Identity> said, Set<Identity> impossible) {
        Map<Identity, Map<Clue, Double>> fitting = new LinkedHashMap<>();
        PersonClues.before(tokens, attention, token).forEach((identity, clues) -> {
            if (identity.allows(gender) && !impossible.contains(identity)) {
                clues.put(Clue.GENDER_KNOWN, identity.gender() == gender ? 1.0 : 0);
                clues.put(Clue.NOT_NAMED, identity.isNamed() ? 0.0 : 1);
                clues.put(Clue.NAMED_IN_CONTENT, said.contains(identity) ? 1.0 : 0);
                fitting.put(identity, clues);
            }
        });
        return fitting;
    }

    private static double score(Map<Clue, Double> clues) {
        return clues.entrySet().stream()
                .mapToDouble(clue -> WEIGHTS.getOrDefault(clue.getKey(), 0.0) * clue.getValue())
                .sum();
    }
}
