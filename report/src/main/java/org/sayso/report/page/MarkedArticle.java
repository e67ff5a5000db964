package org.sayso.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Report;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;

/**
 * The article as read, its statements and claims marked where they stand.
 *
 * <p>Each paragraph is told what stands in it, so that the work grows with the article and not with its square.
 */
final class MarkedArticle {
    private final Report report;
    private final String text;
    private final Numbering numbering;
    private final List<Claim> claims;

    MarkedArticle(Report report, Numbering numbering) {
        this.report = report;
        this.text = report.article().text();
        this.numbering = numbering;
        this.claims = report.claims().stream().filter(numbering::has).toList();
    }

    /** Writes the paragraphs. */
    void write(Markup page) {
        List<Span> paragraphs = paragraphs();
        List<List<Statement>> said = byParagraph(
                paragraphs,
                report.statements(),
                statement -> statement.content().spans());
        List<List<Claim>> claimed = byParagraph(paragraphs, claims, Claim::spans);
        for (int i = 0; i < paragraphs.size(); i++) {
            page.open("p", "dir", "auto");
            new MarkedParagraph(page, text, numbering, said.get(i), claimed.get(i)).write(paragraphs.get(i));
            page.close("p").line();
        }
    }

    /** The paragraphs that the reader found; where the article brings no sentences, those between blank lines. */
    private List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int last = -1;
        for (Sentence sentence : report.article().sentences()) {
            int end = paragraphs.size() - 1;
            if (sentence.paragraph() == last) {
                paragraphs.set(end, paragraphs.get(end).cover(sentence.span()));
            } else {
                paragraphs.add(sentence.span());
            }
            last = sentence.paragraph();
        }
        return paragraphs.isEmpty() ? betweenBlankLines() : paragraphs;
    }

    private List<Span> betweenBlankLines() {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String part : text.split("(?<=\n\n)", -1)) {
            if (!part.isBlank()) {
                paragraphs.add(new Span(start, start + part.length()));
            }
            start += part.length();
        }
        return paragraphs;
    }

    /** The things of which a span stands in each paragraph, in their order. */
    private static <T> List<List<T>> byParagraph(List<Span> paragraphs, List<T> things, Function<T, List<Span>> spans) {
        List<List<T>> found = new ArrayList<>();
        paragraphs.forEach(paragraph -> found.add(new ArrayList<>()));
        for (T thing : things) {
            for (Span span : spans.apply(thing)) {
                for (int i = first(paragraphs, span.start());
                        i < paragraphs.size() && paragraphs.get(i).start() < span.end();
                        i++) {
                    List<T> here = found.get(i);
                    if (here.isEmpty() || here.get(here.size() - 1) != thing) {
                        here.add(thing);
                    }
                }
            }
        }
        return found;
    }

    /** The first paragraph that ends after a position; their number where none does. */
    private static int first(List<Span> paragraphs, int position) {
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
