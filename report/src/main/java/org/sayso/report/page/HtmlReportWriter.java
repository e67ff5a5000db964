package org.sayso.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.sayso.domain.finding.Report;
import org.sayso.report.ReportWriter;
import org.sayso.report.UnreadableArticle;

/**
 * Writes a report as one HTML file that asks for nothing from anywhere and can be read, printed and kept as it is.
 *
 * <p>The file carries a content security policy which allows its own stylesheet, named by its hash, and nothing else: no
 * script, no picture, no form, no request. Should markup of an article ever slip through, it could do nothing.
 */
public final class HtmlReportWriter implements ReportWriter {
    private static final String SKIP = "<a href=\"#findings\" class=\"skip\">Skip to the findings</a>";

    private final String version;

    /** A writer that names the version of Sayso on each page. */
    public HtmlReportWriter(String version) {
        this.version = version;
    }

    @Override
    public String write(Report report) {
        return document(ReportPage.title(report) + " · Sayso", new ReportPage(version).content(report));
    }

    @Override
    public String write(UnreadableArticle article) {
        Markup page = new Markup();
        page.open("div", "class", "sayso").open("main");
        page.element("h1", "This article could not be read");
        page.element("p", article.error().describe());
        page.close("main").close("div").line();
        return document("An article that could not be read · Sayso", page.toString());
    }

    /**
     * A whole file around the content of a page.
     *
     * @param title what to call it, as text
     * @param content HTML, as {@link ReportPage#content} gives it, with places empty or filled with what is as safe
     */
    public String document(String title, String content) {
        String filled = ReportPage.fill(content, place -> place.equals("skip") ? SKIP : "");
        String styles = ReportPage.styles();
        Markup head = new Markup()
                .doctype()
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        head.open("meta", "charset", "utf-8").line();
        head.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(styles))
                .line();
        head.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        head.open("meta", "name", "color-scheme", "content", "light dark").line();
        head.open("meta", "name", "referrer", "content", "no-referrer").line();
        head.open("meta", "name", "generator", "content", "Sayso " + version).line();
        head.element("title", title).line().style(styles).line();
        head.close("head").line().open("body").line();
        return head + filled + new Markup().close("body").line().close("html").line();
    }

    private static String policy(String styles) {
        return "default-src 'none'; style-src 'sha256-" + hash(styles) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
