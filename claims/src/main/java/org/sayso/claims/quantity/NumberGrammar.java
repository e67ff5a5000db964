package org.sayso.claims.quantity;

import java.util.Optional;
import org.sayso.claims.word.Words;

/**
 * Reads numbers as news reports write them: {@code 1,100}, {@code 1.2 million}, {@code thirty-two}, {@code a dozen},
 * {@code two-thirds}, {@code one in five}, {@code hundreds of thousands}, {@code several}, {@code twice}, {@code third}.
 *
 * <p>The grammar, first match first; number words and their values stand in {@code numbers.tsv}:
 *
 * <pre>
 *   number   = share | scaled | spelled | vague | multiple | ordinal
 *   share    = simple ("in" | "out of" | "of every") simple | [simple] fraction | "half"     ShareNumbers
 *   scaled   = digits [scale | suffix]                                                       DigitNumbers
 *   spelled  = (unit | ten | scale | "and")+ ["and a half"] | "half a" scale                 SpelledNumbers
 *   vague    = plural ["of" plural] | few scale | ["a"] few                                  VagueNumbers
 *   multiple = "twice" | "tripled" | ...                                                     OrdinalNumbers
 *   ordinal  = "third" | digits "rd"                                                         OrdinalNumbers
 * </pre>
 *
 * <p>Spelled numbers and ordinals may open a compound ({@code three-day}, {@code fifth-largest}), whose rest is kept as the
 * phrase's suffix. Whether a number is a quantity at all, and not a year, an age or a house number, is not decided here.
 */
public final class NumberGrammar {
    private final NumberWords lexicon = new NumberWords();
    private final DigitNumbers digits = new DigitNumbers(lexicon);
    private final SpelledNumbers spelled = new SpelledNumbers(lexicon);
    private final ShareNumbers shares = new ShareNumbers(lexicon, digits, spelled);
    private final VagueNumbers vague = new VagueNumbers(lexicon);
    private final OrdinalNumbers ordinals = new OrdinalNumbers(lexicon);

    /** The number that starts at the index, or none. */
    public Optional<NumberPhrase> read(Words words, int index) {
        if (!lexicon.mayStart(words, index)) {
            return Optional.empty();
        }
        return vague.places(words, index)
                .or(() -> spelled.readPart(words, index))
                .or(() -> shares.read(words, index))
                .or(() -> digits.read(words, index))
                .or(() -> spelled.read(words, index))
                .or(() -> vague.read(words, index))
                .or(() -> ordinals.read(words, index));
    }

    /** The whole number at the index, in digits or spelled out, without shares, multiples and vague words. */
    public Optional<NumberPhrase> readCount(Words words, int index) {
        if (!lexicon.mayStart(words, index)) {
            return Optional.empty();
        }
        return digits.read(words, index).or(() -> spelled.read(words, index));
    }
}
