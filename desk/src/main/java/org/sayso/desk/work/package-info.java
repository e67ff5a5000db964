/**
 * Articles waiting to be checked, and what became of them: a bounded queue, a time limit for each, and jobs that can be
 * asked how far they are.
 *
 * <p>Read first: {@code CheckQueue}, {@code Job}.
 */
@NullMarked
package org.sayso.desk.work;

import org.jspecify.annotations.NullMarked;
