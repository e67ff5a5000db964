/**
 * Findings become what people and programs read: terminal text, HTML, JSON and JSON-LD.
 *
 * <p>A {@link org.sayso.report.ReportWriter} turns one {@link org.sayso.domain.finding.Report}, or one article that could
 * not be read, into a finished piece of text. It judges nothing, asks no record and opens no file: what it shows was
 * found by the stages before it, and where the text goes is decided by the command.
 *
 * <p>The JSON is a public promise, described by the JSON Schema {@code sayso-1.schema.json} beside these classes. Inside
 * the program offsets count UTF-16 code units; {@code JsonOutput} turns them into code points, and nothing else does.
 *
 * <p>Text and JSON are here; the page is in {@code page}, linked data in {@code linked}. What all of them say alike stands
 * in {@code Wording}, {@code VerdictText}, {@code ClaimText}, {@code EvidenceText} and {@code Attribution}.
 *
 * <p>Read first: {@code ReportWriter}, {@code JsonReportWriter}, {@code TextReportWriter}.
 */
@NullMarked
package org.sayso.report;

import org.jspecify.annotations.NullMarked;
