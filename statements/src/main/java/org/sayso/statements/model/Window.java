package org.sayso.statements.model;

/**
 * A run of tokens as the network takes it: a start piece, the pieces of the tokens with a separator between paragraphs, and a
 * separator at the end.
 *
 * @param from the first token of the text that stands in it
 * @param coreFrom the first token whose labels are taken from this window; those before it are context
 * @param coreTo the token after the last whose labels are taken
 * @param pieces the numbers of the pieces
 * @param features the feature of each piece
 * @param firsts for each token the place of its first piece
 * @param paragraphs for each token the number of its paragraph
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package alone
record Window(int from, int coreFrom, int coreTo, long[] pieces, long[] features, long[] firsts, long[] paragraphs) {
    /** The number of tokens, context included. */
    int size() {
        return firsts.length;
    }
}
