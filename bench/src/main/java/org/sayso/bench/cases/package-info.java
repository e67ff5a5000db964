/**
 * Runs the golden cases of {@code samples/cases} through the whole pipeline and compares each finding with its label.
 *
 * <p>The quarter of the articles that is held out gives figures only: nothing here writes a single error of it.
 *
 * <p>Read first: {@code CaseEvaluation}, {@code GoldenCase}, {@code Outcome}.
 */
@NullMarked
package org.sayso.bench.cases;

import org.jspecify.annotations.NullMarked;
