package org.sayso.claims.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in digits, and the exactness of their last digit. */
final class Decimals {
    private static final int LONGEST = 30;

    private Decimals() {}

    /**
     * Digits with thousands separators in their places and at most one decimal point; no times, no ordinals.
     *
     * <p>One pass over the characters.
     */
    static Optional<BigDecimal> read(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int group = 0;
        boolean grouped = false;
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                group++;
            } else if (character == ',' && !fraction && (grouped ? group == 3 : group >= 1 && group <= 3)) {
                grouped = true;
                group = 0;
                continue;
            } else if (character == '.' && !fraction && (!grouped || group == 3)) {
                fraction = true;
                group = 0;
            } else {
                return Optional.empty();
            }
            digits.append(character);
        }
        boolean whole = group > 0 && (fraction || !grouped || group == 3);
        return whole && digits.length() <= LONGEST ? Optional.of(new BigDecimal(digits.toString())) : Optional.empty();
    }

    /** The place of an ordinal in digits: 23 for {@code 23rd}. */
    static Optional<BigDecimal> ordinal(String lower) {
        int length = lower.length() - 2;
        if (length < 1 || length > 4 || !Character.isLetter(lower.charAt(length))) {
            return Optional.empty();
        }
        return read(lower.substring(0, length));
    }

    /** The unit of the last significant digit as written: zeros at the end of a whole number do not count. */
    static BigDecimal step(BigDecimal number) {
        if (number.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(number.scale());
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0
                ? BigDecimal.ONE
                : plain(BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, -stripped.scale())));
    }

    /** The same number without trailing zeros after the point, and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
