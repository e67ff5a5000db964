package org.sayso.report;

import java.util.Optional;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Standing;

/** What the record said on the dateline and what it says now, as one paragraph. */
record StandingText(Page page, Report report, Finding finding) {
    void write(int indent, int hanging) {
        Optional<Standing> then = finding.asPublished();
        Optional<Standing> now = finding.asRevised();
        if (then.isPresent() && now.isPresent()) {
            write(indent, hanging, then.get(), now.get());
        } else if (now.isPresent() && report.article().published().isPresent()) {
            String words = "the record held no figure by the dateline; on " + day(now.get()) + " it says ";
            page.paragraph(indent, hanging, Ink.BOLD, "Not yet then:", words + said(now.get()) + ".");
        }
    }

    private void write(int indent, int hanging, Standing then, Standing now) {
        if (then.verdict() != now.verdict() || !sameValue(then, now)) {
            page.paragraph(indent, hanging, Ink.BOLD, "Then:", said(then) + ", in the record of " + day(then) + ".");
            page.paragraph(indent, hanging, Ink.BOLD, "Now:", said(now) + ", in the record of " + day(now) + ".");
        } else if (then.value().isPresent()) {
            String words = figure(then) + ", in the record of " + day(then) + " and unchanged on " + day(now) + ".";
            page.paragraph(indent, hanging, Ink.BOLD, "Then and now:", words);
        }
    }

    private static String day(Standing standing) {
        return Wording.day(standing.asOf());
    }

    private static boolean sameValue(Standing then, Standing now) {
        if (then.value().isEmpty() || now.value().isEmpty()) {
            return then.value().isEmpty() && now.value().isEmpty();
        }
        return then.value().get().compareTo(now.value().get()) == 0;
    }

    private String said(Standing standing) {
        return standing.value().isPresent()
                ? figure(standing) + " (" + standing.verdict().words() + ")"
                : standing.verdict().words();
    }

    private String figure(Standing standing) {
        return standing.value()
                .map(value -> finding.evidence().isEmpty()
                        ? Wording.number(value)
                        : Wording.amount(
                                value, finding.evidence().get(0).series().unit()))
                .orElse("no figure");
    }
}
