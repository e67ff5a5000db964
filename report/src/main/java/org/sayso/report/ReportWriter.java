package org.sayso.report;

import org.sayso.domain.finding.Report;

/**
 * Turns reports into text of one format.
 *
 * <p>The same report gives the same characters, whatever the locale, the time zone and the reports before it.
 * Implementations are immutable and may be used by several threads at once.
 */
public interface ReportWriter {
    /** The text of a report, ending in a line feed. */
    String write(Report report);

    /** The text that stands in place of a report where the article could not be read, ending in a line feed. */
    String write(UnreadableArticle article);
}
