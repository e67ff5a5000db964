package org.sayso.claims;

/** What a word may be in a sentence. A word may be several things; one that is none of these is taken for a noun. */
enum WordClass {
    /** {@code the}, {@code his}, {@code each}. */
    DETERMINER,
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
    /** A plural that does not end in s: {@code people}. */
    PLURAL,
    /** A past form or participle: {@code arrested}, {@code flown}. */
    PAST,
    /** A verb in the present: {@code live}. */
    VERB
}
