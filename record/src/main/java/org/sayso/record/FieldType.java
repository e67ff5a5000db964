package org.sayso.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The field types of a Data Package that Sayso reads, in their default formats (Table Schema v2, "Field types").
 *
 * <p>Numbers are exact decimals: NaN and infinities are refused, as nothing can be checked against them.
 */
enum FieldType {
    /** Any text. */
    STRING("VARCHAR", "text"),
    /** Text too: Sayso makes nothing of it. */
    ANY("VARCHAR", "text"),
    /** A whole number of at most 36 digits. */
    INTEGER("HUGEINT", "a whole number of at most 36 digits, such as 1179"),
    /** A decimal number of at most 26 digits before the point and 30 after it, and 38 in all. */
    NUMBER("VARCHAR", "a decimal number of at most 26 digits before and 30 after the point, such as 4.1"),
    /** True or false, as Data Packages write it. */
    BOOLEAN("BOOLEAN", "true or false"),
    /** A calendar date. */
    DATE("DATE", "a date that exists, such as 2025-01-23"),
    /** A year of four digits. */
    YEAR("INTEGER", "a year, such as 2025"),
    /** A month. */
    YEARMONTH("VARCHAR", "a month, such as 2025-01");

    /** Digits after the point that a {@link #NUMBER} may have. */
    static final int DECIMALS = 30;

    /** Digits before and after the point that the numbers of a column may have together. */
    static final int DIGITS = 38;

    private static final int INTEGER_DIGITS = 36;
    private static final int WHOLE_DIGITS = 26;
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern INTEGER_TEXT = Pattern.compile("[+-]?[0-9]{1," + INTEGER_DIGITS + "}");
    private static final Pattern NUMBER_TEXT =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    private static final Pattern YEAR_TEXT = Pattern.compile("[0-9]{4}");
    private static final Pattern BOOLEAN_TEXT = Pattern.compile("true|True|TRUE|1|false|False|FALSE|0");

    private final String sqlType;
    private final String expected;

    FieldType(String sqlType, String expected) {
        this.sqlType = sqlType;
        this.expected = expected;
    }

    /** The type of that name in a descriptor, which its schema has already checked. */
    static FieldType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The column type in which cells are appended. */
    String sqlType() {
        return sqlType;
    }

    /** What a cell must be, for messages. */
    String expected() {
        return expected;
    }

    boolean isNumeric() {
        return this == INTEGER || this == NUMBER || this == YEAR;
    }

    /** Whether the text is a value of this type. */
    boolean accepts(String text) {
        return switch (this) {
            case STRING, ANY -> text.indexOf('\0') < 0;
            case INTEGER -> INTEGER_TEXT.matcher(text).matches();
            case NUMBER -> number(text).isPresent();
            case BOOLEAN -> BOOLEAN_TEXT.matcher(text).matches();
            case DATE -> text.length() == 10 && exists(() -> LocalDate.parse(text)) && !text.startsWith("0000");
            case YEAR -> YEAR_TEXT.matcher(text).matches();
            case YEARMONTH -> text.length() == 7 && exists(() -> YearMonth.parse(text));
        };
    }

    /** The text as an exact number in range, if it is one. */
    static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER || !NUMBER_TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        int whole = Math.max(1, number.precision() - number.scale());
        if (number.scale() > DECIMALS || whole > WHOLE_DIGITS || number.scale() + whole > DIGITS) {
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** Whether a boolean cell says true. */
    static boolean isTrue(String text) {
        return "1".equals(text) || "true".equalsIgnoreCase(text);
    }

    private static boolean exists(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
