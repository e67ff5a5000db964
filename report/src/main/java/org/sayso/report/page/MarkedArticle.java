package org.sayso.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Report;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;

/**
 * The article as read, its statements and claims marked where they stand.
 *
 * <p>Statements and claims overlap and nest, elements must not. So the text of each paragraph is cut at every place where
 * anything begins or ends, and each piece is marked with all that it belongs to. Where a claim ends, a sign with the
 * number of its finding leads there; the last piece of a claim is part of that link where no other claim ends with it.
 */
final class MarkedArticle {
    /** Keeps a number on the line of the words it belongs to. */
    private static final String NO_BREAK = "\u00A0";

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
        for (Span paragraph : paragraphs()) {
            page.open("p", "dir", "auto");
            List<Integer> cuts = cuts(paragraph);
            for (int i = 1; i < cuts.size(); i++) {
                piece(page, new Span(cuts.get(i - 1), cuts.get(i)));
            }
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

    private List<Integer> cuts(Span paragraph) {
        TreeSet<Integer> cuts = new TreeSet<>();
        report.statements().forEach(statement -> add(cuts, statement.content().spans()));
        claims.forEach(claim -> add(cuts, claim.spans()));
        TreeSet<Integer> within = new TreeSet<>(cuts.subSet(paragraph.start(), paragraph.end()));
        within.add(paragraph.start());
        within.add(paragraph.end());
        return List.copyOf(within);
    }

    private static void add(Set<Integer> cuts, List<Span> spans) {
        spans.forEach(span -> {
            cuts.add(span.start());
            cuts.add(span.end());
        });
    }

    private void piece(Markup page, Span piece) {
        String words = text.substring(piece.start(), piece.end());
        boolean said = report.statements().stream()
                .anyMatch(statement -> statement.content().contains(piece));
        anchors(page, piece.start());
        Optional<Claim> innermost = claims.stream()
                .filter(claim -> claim.spans().stream().anyMatch(span -> span.contains(piece)))
                .min(Comparator.comparingInt(MarkedArticle::length));
        List<Claim> ending = claims.stream()
                .filter(claim -> claim.spans().get(claim.spans().size() - 1).end() == piece.end())
                .toList();
        if (innermost.isPresent() && ending.equals(List.of(innermost.get()))) {
            link(page, innermost.get(), words, said ? "said " : "");
        } else {
            if (innermost.isPresent()) {
                page.element("span", words, "class", (said ? "said " : "") + kind(innermost.get()));
            } else if (said) {
                page.element("span", words, "class", "said");
            } else {
                page.text(words);
            }
            ending.forEach(claim -> link(page, claim, "", ""));
        }
    }

    private void anchors(Markup page, int start) {
        for (Statement statement : report.statements()) {
            if (statement.content().spans().get(0).start() == start) {
                anchor(page, statement.id());
            }
        }
        for (Claim claim : claims) {
            if (claim.spans().get(0).start() == start) {
                anchor(page, claim.id());
            }
        }
    }

    private static void anchor(Markup page, String id) {
        page.open("span", "id", "at-" + id, "class", "at").close("span");
    }

    private void link(Markup page, Claim claim, String words, String said) {
        page.open("a", "href", "#" + numbering.anchor(claim), "class", (said + kind(claim)).strip());
        page.text(words + NO_BREAK).open("span", "class", "badge");
        Icons.show(page, numbering.verdict(claim));
        page.text(Integer.toString(numbering.of(claim)));
        page.element("span", " " + numbering.verdict(claim).words(), "class", "heard")
                .close("span");
        page.close("a");
    }

    private String kind(Claim claim) {
        return "claim " + numbering.verdict(claim).id();
    }

    private static int length(Claim claim) {
        return claim.spans().stream().mapToInt(Span::length).sum();
    }
}
