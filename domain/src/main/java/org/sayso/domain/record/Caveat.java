package org.sayso.domain.record;

/**
 * Where a word that reports use differs from what a series counts.
 *
 * @param word the word, in any inflection: {@code criminals}
 * @param sentence one neutral sentence that says how the series differs
 */
public record Caveat(String word, String sentence) {}
