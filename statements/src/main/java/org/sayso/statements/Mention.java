package org.sayso.statements;

/**
 * A name in an article, and whose it is.
 *
 * @param from its first token, counted in the {@link TokenSequence}
 * @param to the token after its last
 * @param identity whose name it is
 */
record Mention(int from, int to, Identity identity) {}
