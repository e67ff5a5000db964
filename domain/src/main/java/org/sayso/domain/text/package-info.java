/**
 * An article as read: its text, split into sentences and tokens, every part knowing where it stands.
 *
 * <p>Offsets inside the program count UTF-16 code units of {@link org.sayso.domain.text.Article#text()}, so that
 * {@code text.substring(start, end)} is the quoted text. Only the report turns them into the code points that the
 * published JSON promises. Read first: {@code Article}, {@code Span}, {@code Excerpt}.
 */
@NullMarked
package org.sayso.domain.text;

import org.jspecify.annotations.NullMarked;
