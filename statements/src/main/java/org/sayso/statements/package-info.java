/** Articles become statements: who said it, in which words, through which channel. */
@NullMarked
package org.sayso.statements;

import org.jspecify.annotations.NullMarked;
