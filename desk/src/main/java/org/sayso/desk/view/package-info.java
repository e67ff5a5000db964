/**
 * What the templates show, as plain words: nothing here is HTML, but where a comment says so.
 *
 * <p>Read first: {@code Frame}, {@code Review}.
 */
@NullMarked
package org.sayso.desk.view;

import org.jspecify.annotations.NullMarked;
