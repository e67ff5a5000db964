package org.sayso.domain.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the record said on a day.
 *
 * @param verdict the verdict on that day
 * @param value the official figure on that day
 * @param asOf the day
 */
public record Standing(Verdict verdict, Optional<BigDecimal> value, LocalDate asOf) {}
