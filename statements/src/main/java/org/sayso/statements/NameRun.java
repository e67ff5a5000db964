package org.sayso.statements;

/**
 * Capitalized words that stand together: a name, with the title before it.
 *
 * @param from the first token, counted in the {@link TokenSequence}
 * @param core the first token of the name itself
 * @param to the token after the last
 */
record NameRun(int from, int core, int to) {
    /** The number of tokens of the name itself. */
    int length() {
        return to - core;
    }

    boolean isTitled() {
        return core > from;
    }
}
