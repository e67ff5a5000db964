package org.sayso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Article;

/**
 * Writes reports as text for a terminal, meant to be read from the top and to sound right when read aloud.
 *
 * <p>A sentence with the counts comes first, then each claim with its verdict, who said it, the record's figure and the
 * publication it stands in; then what does not go together within the article; what could not be checked comes last, with the reason. Lines are wrapped between words;
 * addresses are never broken. Control characters in an article or a pack do not reach the terminal.
 */
public final class TextReportWriter implements ReportWriter {
    /** The width where nothing else is known, in characters. */
    public static final int DEFAULT_WIDTH = 100;

    private static final int NARROWEST = 40;

    private final Scope scope;
    private final int width;
    private final boolean color;

    /**
     * Makes a writer.
     *
     * @param scope whether findings are written; else statements with their claims
     * @param width the longest line in characters; widths below 40 are taken as 40
     * @param color whether verdicts are coloured by ANSI escape sequences
     */
    public TextReportWriter(Scope scope, int width, boolean color) {
        this.scope = scope;
        this.width = Math.max(width, NARROWEST);
        this.color = color;
    }

    @Override
    public String write(Report report) {
        Page page = new Page(width, color);
        if (scope == Scope.READ) {
            String counts = Wording.count(report.statements().size(), "statement") + " and "
                    + Wording.count(report.claims().size(), "claim");
            page.paragraph(0, 0, Ink.BOLD, counts, in(report.article()) + ".");
            new ReadingText(page, report).write();
        } else {
            writeFindings(page, report);
        }
        return page.toString();
    }

    @Override
    public String write(UnreadableArticle article) {
        Page page = new Page(width, color);
        page.paragraph(0, 2, Ink.RED, "Could not be read:", article.error().describe());
        return page.toString();
    }

    private static void writeFindings(Page page, Report report) {
        List<ClaimGroup> groups = ClaimGroup.of(report);
        page.paragraph(0, 0, Ink.BOLD, Wording.count(groups.size(), "claim"), in(report.article()) + counts(groups));
        FindingText text = new FindingText(page, report);
        groups.stream().filter(group -> !group.isUnchecked()).forEach(text::checked);
        writeInside(page, report);
        List<ClaimGroup> unchecked =
                groups.stream().filter(ClaimGroup::isUnchecked).toList();
        if (!unchecked.isEmpty()) {
            page.space();
            page.paragraph(0, 0, Ink.BOLD, "What could not be checked", "");
            unchecked.forEach(text::unchecked);
        }
    }

    private static void writeInside(Page page, Report report) {
        if (!report.inside().isEmpty()) {
            page.space();
            page.paragraph(0, 0, Ink.BOLD, "Inside the article", "");
        }
        for (Discrepancy discrepancy : report.inside()) {
            page.paragraph(
                    2,
                    4,
                    Ink.YELLOW,
                    "≠ " + Wording.sentenceCase(DiscrepancyText.name(discrepancy)) + ":",
                    discrepancy.explanation());
        }
    }

    private static String counts(List<ClaimGroup> groups) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = groups.stream()
                    .filter(group -> group.finding().verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.add(count + " " + verdict.words());
            }
        }
        return counts.isEmpty() ? ": nothing that a record could bear out." : ": " + String.join(", ", counts) + ".";
    }

    private static String in(Article article) {
        Optional<String> name = article.title().map(Page::quoted).or(article::id);
        String day = article.published().map(Wording::day).orElse("no dateline");
        return name.map(found -> "in " + found + " (" + day + ")").orElse("in the report (" + day + ")");
    }
}
