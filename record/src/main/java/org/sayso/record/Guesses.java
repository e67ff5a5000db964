package org.sayso.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What names and descriptions in a folder tell of a measure: its unit, kind, multiplier and further names. */
final class Guesses {
    private static final String OPEN = "-";
    private static final List<String[]> MEASURES = rows("measure-guesses.tsv");
    private static final List<String[]> UNITS = rows("unit-guesses.tsv");
    private static final List<String[]> ROLES = rows("column-roles.tsv");
    private static final Map<String, String> MULTIPLIERS = Map.of(
            "thousand", "1000",
            "thousands", "1000",
            "million", "1000000",
            "millions", "1000000",
            "billion", "1000000000",
            "billions", "1000000000",
            "trillion", "1000000000000",
            "trillions", "1000000000000");

    private Guesses() {}

    /**
     * What is guessed of a measure.
     *
     * @param unit the unit, if the words tell it
     * @param kind what its numbers are, if the words tell it
     * @param multiplier what figures are multiplied by
     * @param names further names of the measure
     */
    record Guess(Optional<String> unit, Optional<String> kind, BigDecimal multiplier, List<String> names) {
        /** The same with the unit that a cell of the table gives, if it is one; percentages are rates. */
        Guess withUnit(String cell) {
            Optional<String> given = Guesses.unit(cell)
                    .or(() -> Optional.of(cell)
                            .filter(text ->
                                    !text.isBlank() && UnitNames.fault(text).isEmpty()));
            return given.isEmpty()
                    ? this
                    : new Guess(
                            given,
                            kind.or(() -> given.filter("%"::equals).map(text -> "rate")),
                            multiplier.max(Guesses.multiplier(cell)),
                            names);
        }
    }

    /** The guess from a name and, for the unit alone, from what is said around it. */
    static Guess of(String name, String context) {
        String words = plain(name);
        Optional<String[]> row =
                MEASURES.stream().filter(line -> holds(words, line[0])).findFirst();
        Optional<String> unit = row.map(line -> line[1]).filter(text -> !text.equals(OPEN));
        return new Guess(
                unit.or(() -> unit(name + " " + context)),
                row.map(line -> line[2]).filter(text -> !text.equals(OPEN)),
                multiplier(name + " " + context),
                row.map(line -> Arrays.stream(line[3].split(";", -1))
                                .filter(text -> !text.isBlank())
                                .toList())
                        .orElse(List.of()));
    }

    /** The unit that words name. */
    static Optional<String> unit(String text) {
        String words = plain(text);
        return UNITS.stream()
                .filter(line -> holds(words, line[0]))
                .map(line -> line[1])
                .findFirst();
    }

    /** The part of a table that a column's name tells. */
    static Optional<String> role(String column) {
        String words = plain(column);
        return ROLES.stream()
                .filter(line -> holds(words, plain(line[0]).strip()))
                .map(line -> line[1])
                .findFirst();
    }

    private static BigDecimal multiplier(String text) {
        String words = plain(text);
        return MULTIPLIERS.entrySet().stream()
                .filter(entry -> holds(words, entry.getKey()))
                .map(entry -> new BigDecimal(entry.getValue()))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static boolean holds(String words, String wanted) {
        return words.contains(" " + wanted + " ");
    }

    /** Lower case, with signs that only part words left out, between two blanks. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}%$]+", " ")
                        .strip() + " ";
    }

    private static List<String[]> rows(String file) {
        try (InputStream text = Guesses.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
