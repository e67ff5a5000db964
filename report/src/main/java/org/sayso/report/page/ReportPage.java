package org.sayso.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.report.ClaimGroup;
import org.sayso.report.DiscrepancyText;
import org.sayso.report.Wording;

/**
 * The parts of a report's page, for whoever puts a document around them.
 *
 * <p>The content needs the stylesheet and nothing else: no script, no style in attributes, no picture from elsewhere, so
 * that it works under a content security policy which allows only stylesheets. Its markup stands within one element of
 * the class {@code sayso}. Immutable; safe for threads.
 */
public final class ReportPage {
    private static final int TITLE = 140;
    private static final Pattern PLACE = Pattern.compile("<!--([a-z0-9 ]+)-->");

    private final String version;

    /** A page that names the version of Sayso which made it. */
    public ReportPage(String version) {
        this.version = version;
    }

    /** The stylesheet. It holds no address, and nothing of any report. */
    public static String styles() {
        try (InputStream rules = ReportPage.class.getResourceAsStream("report.css")) {
            if (rules == null) {
                throw new IllegalStateException("report.css is not on the class path");
            }
            String text = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What to call the report, as text: the headline or, without one, the first words of the article. */
    public static String title(Report report) {
        Article article = report.article();
        String title = article.title()
                .orElseGet(() -> article.text().strip().lines().findFirst().orElse(""));
        String words = title.strip().replaceAll("\\s+", " ");
        if (words.codePointCount(0, words.length()) <= TITLE) {
            return words;
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, TITLE));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + " …";
    }

    /**
     * The content of the body as HTML, all that is not Sayso's own in it escaped. After each finding stands the comment
     * {@code <!--claim c1-->} with the id of its claim, after each statement {@code <!--statement s1-->}, and before all
     * {@code <!--skip-->}: places for what a desk has to add, and for the link past the article of a page that stands alone. No word of an article can make such a comment.
     */
    public String content(Report report) {
        Markup page = new Markup();
        Numbering numbering = new Numbering(report);
        Memory memory = new Memory();
        page.open("div", "class", "sayso").line();
        Icons.define(page);
        page.place("skip").line();
        head(page, report);
        page.open("main").line();
        new Summary(page, report, numbering).write();
        page.open("div", "class", "spread").line();
        article(page, report, numbering);
        findings(page, report, numbering, memory);
        page.close("div").line();
        Appendix appendix = new Appendix(page, report, numbering, memory);
        appendix.statements();
        appendix.series();
        page.close("main").line();
        appendix.origin(version);
        return page.close("div").line().toString();
    }

    /**
     * Content with its places filled.
     *
     * @param content as {@link #content} gives it
     * @param filling gives HTML for the name of a place, such as {@code claim c1}; empty for nothing
     */
    public static String fill(String content, UnaryOperator<String> filling) {
        return PLACE.matcher(content).replaceAll(place -> Matcher.quoteReplacement(filling.apply(place.group(1))));
    }

    private static void head(Markup page, Report report) {
        Article article = report.article();
        page.open("header", "class", "masthead");
        page.open("p", "class", "brand")
                .element("b", "Sayso")
                .text(" ")
                .element("span", "who said it, and what the record says");
        page.close("p").element("h1", title(report), "dir", "auto").open("p", "class", "dateline");
        page.text(article.published().map(ReportPage::published).orElse("No dateline given"));
        article.author().ifPresent(author -> page.text(" · ").element("bdi", author));
        article.medium().ifPresent(medium -> page.text(" · ").element("bdi", medium));
        article.url().ifPresent(url -> {
            page.text(" · ");
            Links.cite(page, url.getHost() == null ? url.toString() : url.getHost(), Optional.of(url.toString()));
        });
        page.close("p").close("header").line();
    }

    private static String published(LocalDate day) {
        return "Published " + Wording.day(day);
    }

    private static void article(Markup page, Report report, Numbering numbering) {
        page.open("section", "class", "article", "aria-labelledby", "article", "tabindex", "0");
        page.element("h2", "The article, as read", "id", "article");
        page.open("p", "class", "key")
                .element("span", "Shaded", "class", "said")
                .text(": words ascribed to somebody. ");
        page.element("span", "Underlined", "class", "claim")
                .text(": a claim, with the number of its finding.")
                .close("p");
        page.open("div", "class", "text");
        new MarkedArticle(report, numbering).write(page);
        page.close("div").close("section").line();
    }

    private static void findings(Markup page, Report report, Numbering numbering, Memory memory) {
        FindingCard card = new FindingCard(page, report, numbering, memory);
        page.open("div", "class", "findings", "id", "findings");
        List<ClaimGroup> checked = numbering.groups().stream()
                .filter(group -> !group.isUnchecked())
                .toList();
        List<ClaimGroup> unchecked =
                numbering.groups().stream().filter(ClaimGroup::isUnchecked).toList();
        if (!checked.isEmpty()) {
            page.open("section", "aria-labelledby", "record").element("h2", "What the record says", "id", "record");
            checked.forEach(card::checked);
            page.close("section").line();
        }
        inside(page, report);
        if (!unchecked.isEmpty()) {
            page.open("section", "class", "unchecked", "aria-labelledby", "unchecked");
            page.element("h2", "What could not be checked, and why", "id", "unchecked");
            unchecked.forEach(card::unchecked);
            page.close("section").line();
        }
        page.close("div").line();
    }

    private static void inside(Markup page, Report report) {
        if (report.inside().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "inside").element("h2", "Inside the article", "id", "inside");
        page.open("ul", "class", "inside");
        for (Discrepancy discrepancy : report.inside()) {
            page.open("li").element("b", Wording.sentenceCase(DiscrepancyText.name(discrepancy)) + ".");
            page.text(" ")
                    .element("span", discrepancy.explanation(), "dir", "auto")
                    .close("li");
        }
        page.close("ul").close("section").line();
    }
}
