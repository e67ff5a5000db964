package org.sayso.statements.model;

/**
 * The numbers the decoder goes by, chosen on training articles that were held out.
 *
 * @param cue the least belief in a cue
 * @param cueWeight how much of that belief is the cue's own probability; the rest is the likeliest of its content
 * @param mixture how much of a token's labels comes from the cues near it
 * @param content the least mean probability with which a content belongs to a cue
 * @param source the least mean probability with which a source belongs to a cue
 * @param quotedWords from how many words on a quotation is long
 * @param longQuotation the least probability at which a long quotation is taken as content from mark to mark
 * @param shortQuotation the same for a short one
 * @param rescue the least belief in a cue given up before that a quotation without any other may have
 */
record Thresholds(
        double cue,
        double cueWeight,
        double mixture,
        double content,
        double source,
        int quotedWords,
        double longQuotation,
        double shortQuotation,
        double rescue) {
    /** Those that ship; {@code training/} chooses and prints them. */
    static final Thresholds CHOSEN = new Thresholds(0.45, 0.8, 0.3, 0.4, 0.1, 5, 0.1, 0.5, 0.1);
}
