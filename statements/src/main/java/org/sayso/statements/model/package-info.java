/**
 * The trained engine behind {@code statements}: from the text of an article to sources, cues and contents.
 *
 * <p>A text becomes tokens with word pieces ({@link org.sayso.statements.model.TextEncoder}); a window of them at a time goes
 * through a small network ({@link org.sayso.statements.model.StatementNetwork}), which gives each token seven label
 * probabilities, and for each likely cue the labels of its own source and content
 * ({@link org.sayso.statements.model.LabelReader}); the decoder makes attributions of them
 * ({@link org.sayso.statements.model.AttributionDecoder}). How the network was made and what it was measured on stands in
 * {@code training/}, which has the same stages under the same names; the two agree number by number.
 *
 * <p>No window is ever padded, so an article gives the same bytes alone and beside any others. Work and memory grow linearly
 * with the text. Who a source is, is not decided here.
 */
@NullMarked
package org.sayso.statements.model;

import org.jspecify.annotations.NullMarked;
