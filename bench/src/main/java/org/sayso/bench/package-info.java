/**
 * Quality evaluations and benchmarks. Each evaluation is a {@code main} that takes the folder of a corpus as its first argument
 * and prints figures; labels of our own stand off the corpus, as article ids and offsets, without its text.
 *
 * <p>Read first: {@code Corpus}.
 */
@NullMarked
package org.sayso.bench;

import org.jspecify.annotations.NullMarked;
