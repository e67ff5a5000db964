package org.sayso.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.domain.time.Period;

/**
 * What a person takes a claim to speak of.
 *
 * @param series the id of the series
 * @param place the member of the series, such as a country; empty where it has none
 * @param period the reference period, both ends known
 * @param value the record's figure, in the unit of the series
 */
public record Reading(String series, Optional<String> place, Optional<Period> period, Optional<BigDecimal> value) {
    /** Checks that a series is named. */
    public Reading {
        if (series.isBlank()) {
            throw new IllegalArgumentException("a reading names a series");
        }
    }
}
