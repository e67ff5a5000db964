package org.sayso.ledger.trace;

/**
 * A stretch of two wordings that agrees or differs.
 *
 * @param same whether both sides have the same words
 * @param earlier the earlier side as written, with the marks and spaces that follow it; empty where words were added
 * @param later the later side as written, likewise; empty where words were left out
 */
public record Piece(boolean same, String earlier, String later) {}
