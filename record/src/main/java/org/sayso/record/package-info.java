/**
 * Official figures: packs, series, vintages and sources, held in DuckDB.
 *
 * <p>A pack is a folder of CSV tables with a {@code datapackage.json} (Frictionless Data Package v2) that also tells,
 * under {@code sayso}, which series the tables hold and by which words people mean them; {@code docs/packs.md} is its
 * manual. This stage checks packs, loads them, finds series by words and answers queries as of any day. It knows no
 * subject, decides no claim and changes no pack.
 *
 * <p>Read first: {@link org.sayso.record.PackRecord}, {@code Pack}, {@code SeriesStatement}.
 */
@NullMarked
package org.sayso.record;

import org.jspecify.annotations.NullMarked;
