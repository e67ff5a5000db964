/**
 * The stages wired once, for every front end: the command, the desk and the batch.
 *
 * <p>{@link org.sayso.pipeline.Sayso} takes an article through statements and claims to findings. It adds no judgement of
 * its own, reads no files but the packs, and writes nothing.
 *
 * <p>Read first: {@code Sayso}.
 */
@NullMarked
package org.sayso.pipeline;

import org.jspecify.annotations.NullMarked;
