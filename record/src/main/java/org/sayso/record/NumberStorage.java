package org.sayso.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * Chooses the types in which the numbers of a table are stored: 64 bits where they suffice, or else 128.
 *
 * <p>DuckDB takes some twenty times as long to unpack a block of 128-bit numbers as one of 64 bits, and most of the time
 * of a claim went there. But what it works out of decimals of up to 18 digits it keeps in 18 digits, and it fails where
 * the result has more. So a column is only stored in 64 bits if the sums and multiples that series make of it fit too.
 * Both types give the same text.
 */
final class NumberStorage {
    private static final int SHORT_DIGITS = 18;

    private final Resource resource;
    private final List<SeriesDefinition> shapes;
    private final boolean multiplied;

    NumberStorage(Pack pack, Resource resource) {
        this.resource = resource;
        this.shapes = pack.shapes().stream()
                .filter(shape -> shape.resource().name().equals(resource.name()))
                .toList();
        this.multiplied = pack.indicators().stream()
                .anyMatch(indicator -> indicator.shape().resource().name().equals(resource.name())
                        && indicator.columns().multiplier().isPresent());
    }

    /** The digits that the numbers of a column have at most, before and after the point. */
    record Digits(int whole, int scale) {
        /** Whether 64 bits hold every number of the column. */
        boolean isShort() {
            return whole + scale <= SHORT_DIGITS;
        }
    }

    /**
     * The type of a column of whole or decimal numbers.
     *
     * @param digits those of all columns of the table
     */
    String type(int column, List<Digits> digits) {
        Field field = resource.fields().get(column);
        boolean isShort = digits.get(column).isShort()
                && shapes.stream()
                        .filter(shape -> shape.values().contains(field.name()))
                        .allMatch(shape -> figuresAreShort(shape, digits));
        if (field.type() == FieldType.INTEGER) {
            return isShort ? "BIGINT" : field.type().sqlType();
        }
        return "DECIMAL(" + (isShort ? SHORT_DIGITS : FieldType.DIGITS) + ", "
                + digits.get(column).scale() + ")";
    }

    private boolean figuresAreShort(SeriesDefinition shape, List<Digits> digits) {
        List<Digits> summed = shape.values().stream()
                .map(name -> digits.get(resource.position(name)))
                .toList();
        int whole = summed.stream().mapToInt(Digits::whole).max().orElse(0);
        int scale = summed.stream().mapToInt(Digits::scale).max().orElse(0);
        int carried = summed.size() == 1 ? 0 : String.valueOf(summed.size()).length();
        return !multiplied && new Digits(whole + carried + multiplierDigits(shape), scale).isShort();
    }

    private static int multiplierDigits(SeriesDefinition shape) {
        BigDecimal multiplier = shape.multiplier();
        return multiplier.compareTo(BigDecimal.ONE) == 0
                ? 0
                : multiplier.toPlainString().length();
    }
}
