/** Findings become terminal text and JSON. */
@NullMarked
package org.sayso.report;

import org.jspecify.annotations.NullMarked;
