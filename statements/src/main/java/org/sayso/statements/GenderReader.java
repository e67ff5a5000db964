package org.sayso.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.statements.Identity.Gender;

/**
 * Learns from the pronouns of a whole article the gender of persons whose names do not tell it: a sentence that names one person
 * alone and goes on with "he", "she" or "his" votes for that gender. One pass over the tokens.
 */
final class GenderReader {
    private static final int FEWEST = 2;

    private final TokenSequence tokens;
    private final Map<Identity, Map<Gender, Integer>> votes = new LinkedHashMap<>();

    GenderReader(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Reads all mentions and tells the persons what was learned. */
    void read(Mentions mentions) {
        for (int start = 0; start < tokens.size(); start = tokens.sentenceEnd(start)) {
            int from = start;
            int to = tokens.sentenceEnd(start);
            onlyPerson(mentions.within(from, to)).ifPresent(mention -> vote(mention, to));
        }
        votes.forEach((person, counts) -> {
            int male = counts.getOrDefault(Gender.MALE, 0);
            int female = counts.getOrDefault(Gender.FEMALE, 0);
            if (Math.max(male, female) >= FEWEST && Math.min(male, female) == 0) {
                person.learnGender(male > 0 ? Gender.MALE : Gender.FEMALE);
            }
        });
    }

    private static Optional<Mention> onlyPerson(List<Mention> mentions) {
        List<Mention> persons = mentions.stream()
                .filter(mention -> mention.identity().isPerson())
                .toList();
        return persons.stream().map(Mention::identity).distinct().count() == 1
                ? Optional.of(persons.get(0))
                : Optional.empty();
    }

    private void vote(Mention mention, int to) {
        for (int i = mention.to(); i < to; i++) {
            Gender gender = SpeakerWords.genderOfPronoun(tokens.word(i));
            if (gender != Gender.UNKNOWN && tokens.quotationAt(i) < 0) {
                votes.computeIfAbsent(mention.identity(), person -> new LinkedHashMap<>())
                        .merge(gender, 1, Integer::sum);
                return;
            }
        }
    }
}
