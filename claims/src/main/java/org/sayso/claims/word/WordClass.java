package org.sayso.claims.word;

/** What a word may be in a sentence. A word may be several things; one that is none of these is taken for a noun. */
public enum WordClass {
    /** {@code the}, {@code his}, {@code each}. */
    DETERMINER,
    /** Points to something already spoken of: {@code the}, {@code these}, {@code his}. */
    DEFINITE,
    /** {@code of}, {@code during}. */
    PREPOSITION,
    /** {@code and}, {@code because}. */
    CONJUNCTION,
    /** {@code she}, {@code there}. */
    PRONOUN,
    /** {@code was}, {@code have}. */
    AUXILIARY,
    /** {@code will}, {@code might}. */
    MODAL,
    /** {@code who}, {@code which}. */
    RELATIVE,
    /** {@code already}, {@code nationwide}. */
    ADVERB,
    /** In -ly and no adverb: {@code daily}, {@code elderly}; or known to stand before a noun: {@code likely}. */
    ADJECTIVE,
    /** A plural that does not end in s: {@code people}. */
    PLURAL,
    /** A past form or participle: {@code arrested}, {@code flown}. */
    PAST,
    /** A past form that is the base form too: {@code let}. */
    UNCHANGED,
    /** A verb in the present: {@code live}. */
    VERB,
    /** Makes the number after it a name: {@code Section}, {@code Flight}. */
    LABEL,
    /** Ends a street address: {@code Street}, {@code Ave.}. */
    STREET,
    /** Follows the hour: {@code p.m.}, {@code o'clock}. */
    CLOCK,
    /** Says that the number near it is an age: {@code aged}, {@code year-old}. */
    AGE,
    /** People that a number of years belongs to: {@code voters under 35}. */
    PERSONS,
    /** A contest whose sides have figures: {@code led}, {@code beat}, {@code versus}. */
    CONTEST,
    /** Tells that two figures of a hundred are shares of voters: {@code poll}, {@code leads}. */
    POLL,
    /** What a tally such as 5-4 is: {@code vote}, {@code decision}. */
    TALLY,
    /** Verbs and nouns of a place in an order: {@code finished}, {@code ranked}. */
    RANKING,
    /** Ends of an order: {@code largest}, {@code most}. */
    EXTREME,
    /** A verb whose subject has, gets or tells a number that does not measure it: {@code won}, {@code counted}. */
    POSSESSION,
    /** Stands for what is counted: {@code number of boats}. */
    COUNTER,
    /** What shares are only set against: {@code gross domestic product}. */
    YARDSTICK,
    /** With "one", says no number: {@code one thing}, {@code one hand}. */
    ONE_IDIOM;

    /** The class as one bit of a set; sets of classes live in memory only, so that their order may change. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
