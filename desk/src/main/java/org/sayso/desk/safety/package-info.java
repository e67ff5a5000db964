/**
 * What stands between the desk and those who mean it harm: whom it answers, how often, and what a browser may do with the
 * answer. Each rule is a small class of its own that knows nothing of the web server.
 *
 * <p>Read first: {@code HostRule}, {@code OriginRule}, {@code Sessions}; docs/decisions/0501 tells what each is against.
 */
@NullMarked
package org.sayso.desk.safety;

import org.jspecify.annotations.NullMarked;
