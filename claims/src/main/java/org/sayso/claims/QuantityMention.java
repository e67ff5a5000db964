package org.sayso.claims;

import java.util.Optional;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.text.Span;

/**
 * A quantity as it stands in an article, whether anything is claimed with it or not.
 *
 * @param span the number with its unit, in UTF-16 code units of the article's text
 * @param quantity what the words mean; a share such as "two-thirds" is a percentage
 * @param unit {@code %}, {@code USD}, {@code years}, {@code times}, {@code rank}, {@code per day}; empty for counts
 * @param head the noun that is counted or measured
 * @param timing the days it holds for
 */
public record QuantityMention(
        Span span, Quantity quantity, Optional<String> unit, Optional<Span> head, Optional<Timing> timing) {}
