/**
 * A report as linked data: one JSON-LD document in three vocabularies that others already read.
 *
 * <p>Claims with a verdict are schema.org {@code ClaimReview}s; where statements and claims stand in the text is told by
 * W3C Web Annotations with quote and position selectors; how a finding came about, from the article over statement,
 * claim, query and rows, is PROV-O. The context is part of the document, so no reader needs a network to expand it.
 *
 * <p>What has no honest value is left out: there is no number in a rating, no author of a review and no time of writing.
 * Read first: {@code JsonLdReportWriter}, {@code LinkedReport}.
 */
@NullMarked
package org.sayso.report.linked;

import org.jspecify.annotations.NullMarked;
