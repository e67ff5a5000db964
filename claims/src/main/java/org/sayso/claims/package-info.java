/** Statements become claims: how much, of what, where and when. */
@NullMarked
package org.sayso.claims;

import org.jspecify.annotations.NullMarked;
