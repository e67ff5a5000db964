package org.sayso.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Span;

/**
 * A paragraph of the article with its marks.
 *
 * <p>Statements and claims overlap and nest, elements must not. So the text is cut at every place where anything begins or
 * ends, and each piece is marked with all that it belongs to. Where a claim ends, a sign with the number of its finding leads
 * there; the last piece of a claim is part of that link where no other claim ends with it.
 *
 * @param page where it is written
 * @param text the article's text
 * @param numbering the numbers of the findings
 * @param statements the statements of which something stands in the paragraph
 * @param claims the claims of which something stands in it, each with a finding
 */
record MarkedParagraph(Markup page, String text, Numbering numbering, List<Statement> statements, List<Claim> claims) {
    /** Keeps a number on the line of the words it belongs to. */
    private static final String NO_BREAK = "\u00A0";

    /** Writes the paragraph that takes up the span. */
    void write(Span paragraph) {
        List<Integer> cuts = cuts(paragraph);
        for (int i = 1; i < cuts.size(); i++) {
            piece(new Span(cuts.get(i - 1), cuts.get(i)));
        }
    }

    private List<Integer> cuts(Span paragraph) {
        TreeSet<Integer> cuts = new TreeSet<>();
        statements.forEach(statement -> add(cuts, statement.content().spans()));
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

    private void piece(Span piece) {
        String words = text.substring(piece.start(), piece.end());
        boolean said =
                statements.stream().anyMatch(statement -> statement.content().contains(piece));
        anchors(piece.start());
        Optional<Claim> innermost = claims.stream()
                .filter(claim -> claim.spans().stream().anyMatch(span -> span.contains(piece)))
                .min(Comparator.comparingInt(MarkedParagraph::length));
        List<Claim> ending = claims.stream()
                .filter(claim -> claim.spans().get(claim.spans().size() - 1).end() == piece.end())
                .toList();
        if (innermost.isPresent() && ending.equals(List.of(innermost.get()))) {
            link(innermost.get(), words, said ? "said " : "");
        } else {
            if (innermost.isPresent()) {
                page.element("span", words, "class", (said ? "said " : "") + kind(innermost.get()));
            } else if (said) {
                page.element("span", words, "class", "said");
            } else {
                page.text(words);
            }
            ending.forEach(claim -> link(claim, "", ""));
        }
    }

    private void anchors(int start) {
        for (Statement statement : statements) {
            if (statement.content().spans().get(0).start() == start) {
                anchor(statement.id());
            }
        }
        for (Claim claim : claims) {
            if (claim.spans().get(0).start() == start) {
                anchor(claim.id());
            }
        }
    }

    private void anchor(String id) {
        page.open("span", "id", "at-" + id, "class", "at").close("span");
    }

    private void link(Claim claim, String words, String said) {
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
