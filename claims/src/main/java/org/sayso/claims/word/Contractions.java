package org.sayso.claims.word;

/** What a contraction in lower case holds beside its first word. */
final class Contractions {
    private static final String NOT = "n't";

    private Contractions() {}

    /** The auxiliary that is denied: "would" of "wouldn't"; empty for any other word. */
    static String denied(String word) {
        return switch (word) {
            case "can't" -> "can";
            case "won't" -> "will";
            case "shan't" -> "shall";
            default -> word.endsWith(NOT) ? word.substring(0, word.length() - NOT.length()) : "";
        };
    }

    /** The auxiliary of a denial, or the end of the word from its apostrophe on; the word itself where it holds none. */
    static String held(String word) {
        String denied = denied(word);
        if (!denied.isEmpty()) {
            return denied;
        }
        int apostrophe = word.indexOf('\'');
        boolean ends = word.endsWith("'d") || word.endsWith("'ll");
        return ends && apostrophe > 0 ? word.substring(apostrophe) : word;
    }
}
