package org.sayso.statements.model;

/** The classes of characters that the model's tokens and word pieces go by. */
final class Characters {
    /** First and last of the blocks that BERT's tokenizer counts as Chinese, in pairs. */
    private static final int[] CHINESE = {
        0x4E00, 0x9FFF, 0x3400, 0x4DBF, 0x20000, 0x2A6DF, 0x2A700, 0x2B73F, 0x2B740, 0x2B81F, 0x2B820, 0x2CEAF, 0xF900,
        0xFAFF, 0x2F800, 0x2FA1F
    };

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NEXT_LINE = 0x85;

    private Characters() {}

    /** A letter, a number of any kind or an underscore: what a token may be a run of. */
    static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> character == '_';
        };
    }

    /** Any space, and the controls that part lines. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    static boolean isPunctuation(int character) {
        if (character < 128) {
            return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean isChinese(int character) {
        for (int i = 0; i < CHINESE.length; i += 2) {
            if (character >= CHINESE[i] && character <= CHINESE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Controls and what has no shape of its own. */
    static boolean isDropped(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> character == REPLACEMENT;
        };
    }

    /** Whether all characters are letters, digits or marks of ASCII, which need no normalization. */
    static boolean isPlain(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) >= 127) {
                return false;
            }
        }
        return true;
    }
}
