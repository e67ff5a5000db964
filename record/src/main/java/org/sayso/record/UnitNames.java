package org.sayso.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a unit may be: a counted thing in plain words, a currency code of ISO 4217, or a symbol of {@code units.tsv}, and
 * any of these {@code per} another.
 */
final class UnitNames {
    /** What to do about a unit that is not known. */
    static final String ADVICE =
            "Name the thing counted (persons, arrests), %, a currency by its ISO code (USD) or a unit"
                    + " of measure; write thousands and millions as the multiplier.";

    private static final Pattern PER = Pattern.compile("\\s+per\\s+|\\s*/\\s*");
    private static final Pattern THING = Pattern.compile("\\p{L}[\\p{L}'’-]+( \\p{L}[\\p{L}'’-]*)*");
    private static final Pattern COUNTED_OF = Pattern.compile("(1,?000|100,?000|10,?000|million|1 ?000 ?000) .+");
    private static final Set<String> SYMBOLS = words("units.tsv");
    private static final Set<String> MAGNITUDES = words("magnitudes.tsv");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private UnitNames() {}

    /** What is wrong with a unit, in words that follow it; empty where it is known. */
    static Optional<String> fault(String unit) {
        if (SYMBOLS.contains(unit)) {
            return Optional.empty();
        }
        String[] parts = PER.split(unit, -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<String> fault = partFault(parts[i], i > 0);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> partFault(String part, boolean denominator) {
        if (SYMBOLS.contains(part)
                || CURRENCIES.contains(part)
                || denominator && COUNTED_OF.matcher(part).matches()) {
            return Optional.empty();
        }
        if (Arrays.stream(part.toLowerCase(Locale.ROOT).split(" ", -1)).anyMatch(MAGNITUDES::contains)) {
            return Optional.of("holds a magnitude");
        }
        boolean code = part.length() <= 4 && part.equals(part.toUpperCase(Locale.ROOT));
        return !code && THING.matcher(part).matches() ? Optional.empty() : Optional.of("is none that Sayso knows");
    }

    private static Set<String> words(String file) {
        try (InputStream text = UnitNames.class.getResourceAsStream(file)) {
            return new HashSet<>(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[0])
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
