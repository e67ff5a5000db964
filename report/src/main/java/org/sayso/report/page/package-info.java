/**
 * A report as a page to look at: one HTML document without scripts, without requests to anywhere, in print as on a screen.
 *
 * <p>{@link org.sayso.report.page.HtmlReportWriter} writes the whole document. {@link org.sayso.report.page.ReportPage}
 * gives its parts, the stylesheet and the content of the body, to whoever lays a page around them. All markup goes
 * through one class, {@code Markup}, which takes every word that is not its own for text and escapes it; there is no way
 * to put markup of an article or a pack into the page.
 *
 * <p>Charts are SVG whose places across are percentages, so that their lettering keeps its size on every screen; their
 * axis always starts at zero. Read first: {@code ReportPage}, {@code Markup}, {@code Chart}.
 */
@NullMarked
package org.sayso.report.page;

import org.jspecify.annotations.NullMarked;
