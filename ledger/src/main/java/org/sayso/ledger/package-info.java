/**
 * The ledger: every checked article with its findings, what people say of them, and where a statement was met before.
 *
 * <p>What is kept is never changed: a check is kept as the program wrote it, and a correction is one more line of its
 * history. What people hold now follows from the history ({@link org.sayso.ledger.Judgement}). Beside that stand tables
 * that can be made again from what is kept: passages to find by words, speaker, organization, series, verdict and date,
 * and wordings that are alike.
 *
 * <p>A ledger lies in a SQLite file or in a PostgreSQL database; both have one schema and give the same answers. Nothing
 * here checks an article, draws a page or asks the clock. Offsets count UTF-16 code units of the article's text, as
 * everywhere inside the program; in exported JSON they count code points.
 *
 * <p>Read first: {@code Ledger}, {@code NewCheck}, {@code Correction}; then {@code org.sayso.ledger.trace}.
 */
@NullMarked
package org.sayso.ledger;

import org.jspecify.annotations.NullMarked;
