package org.sayso.report;

/** The colours of terminal text, as ANSI "select graphic rendition" codes (ECMA-48, section 8.3.117). */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    GREEN("1;32"),
    RED("1;31"),
    YELLOW("1;33"),
    FAINT("2");

    private final String parameters;

    Ink(String parameters) {
        this.parameters = parameters;
    }

    /** The words in this colour, and back to plain after them. */
    String on(String words) {
        return this == PLAIN || words.isEmpty() ? words : "\u001b[" + parameters + "m" + words + "\u001b[0m";
    }
}
