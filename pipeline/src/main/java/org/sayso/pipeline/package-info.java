/** The stages wired once, for every front end. */
@NullMarked
package org.sayso.pipeline;

import org.jspecify.annotations.NullMarked;
