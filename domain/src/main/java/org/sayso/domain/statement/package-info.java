/**
 * Who said what: a source, a cue and a content, and what the article tells of the speaker.
 *
 * <p>Read first: {@code Statement}, {@code Speaker}.
 */
@NullMarked
package org.sayso.domain.statement;

import org.jspecify.annotations.NullMarked;
