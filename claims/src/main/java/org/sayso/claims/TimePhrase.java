package org.sayso.claims;

import java.util.Optional;
import org.sayso.domain.claim.Timing;

/**
 * Words that name a time.
 *
 * @param from the index of the first token
 * @param to the index after the last token
 * @param timing the days they mean; empty where that needs a dateline the article lacks, or is only a duration
 */
record TimePhrase(int from, int to, Optional<Timing> timing) {}
