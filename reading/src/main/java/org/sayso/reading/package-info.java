/** Text, HTML, posts and feeds become articles; every offset is kept. */
@NullMarked
package org.sayso.reading;

import org.jspecify.annotations.NullMarked;
