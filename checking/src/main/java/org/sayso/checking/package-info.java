/**
 * Claims meet the record: which series the words mean, what it says, and what follows.
 *
 * <p>For each claim {@link org.sayso.checking.ReadingFinder} collects the series that its words may mean, with a score
 * from words, unit, period, place and speaker; never from the number. One rule per kind of claim
 * ({@link org.sayso.checking.CheckingRule}) asks the record for the good readings, twice: as it stood on the dateline
 * and as it stands now. A verdict needs one clear reading, or all good readings agreeing. Each rule has a page in
 * {@code docs/rules}.
 *
 * <p>This stage never sees SQL and knows no subject: words, definitions and caveats come with the series.
 *
 * <p>Read first: {@code ClaimChecker}, {@code ReadingFinder}, {@code AmountRule}.
 */
@NullMarked
package org.sayso.checking;

import org.jspecify.annotations.NullMarked;
