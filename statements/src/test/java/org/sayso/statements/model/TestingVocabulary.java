package org.sayso.statements.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A vocabulary small enough to read, with the special pieces at their places. */
final class TestingVocabulary {
    private static final List<String> PIECES = pieces();

    private TestingVocabulary() {}

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(Collections.nCopies(WordPieces.UNKNOWN, "[unused]"));
        pieces.addAll(List.of("[UNK]", "[CLS]", "[SEP]", "said", "un", "##said", ".", "a"));
        return List.copyOf(pieces);
    }

    static WordPieces wordPieces() {
        return WordPieces.read(
                new ByteArrayInputStream(String.join("\n", PIECES).getBytes(StandardCharsets.UTF_8)));
    }

    static String name(int piece) {
        return PIECES.get(piece);
    }
}
