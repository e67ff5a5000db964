package org.sayso.domain.finding;

import java.math.BigDecimal;
import java.util.Optional;
import org.sayso.domain.record.Series;
import org.sayso.domain.time.Period;

/**
 * A figure that is not what the words say, but may explain them.
 *
 * @param series its series
 * @param period its reference period
 * @param value the figure
 * @param why what makes it near: {@code another year}, {@code another agency}
 */
public record NearMiss(Series series, Optional<Period> period, Optional<BigDecimal> value, String why) {}
