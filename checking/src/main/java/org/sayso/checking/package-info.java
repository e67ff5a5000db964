/** Claims meet the record: readings, verdicts, evidence, near misses. */
@NullMarked
package org.sayso.checking;

import org.jspecify.annotations.NullMarked;
