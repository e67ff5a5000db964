package org.sayso.statements;

/**
 * Neighbouring tokens of a {@link TokenSequence}.
 *
 * @param from the first
 * @param to the one after the last, greater than {@code from}
 */
record TokenRange(int from, int to) {}
