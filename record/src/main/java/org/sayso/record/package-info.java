/** Official figures: packs, series, vintages and sources, held in DuckDB. */
@NullMarked
package org.sayso.record;

import org.jspecify.annotations.NullMarked;
