package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/** Tells by the quotation marks of an article how the words of a content are given. */
final class StatementKinds {
    private final List<Quotation> quotations;

    StatementKinds(List<Quotation> quotations) {
        this.quotations =
                quotations.stream().filter(quotation -> quotation.depth() == 0).toList();
    }

    /** Direct where all is inside quotation marks, mixed where a part is. */
    StatementKind kindOf(Excerpt content) {
        long quoted = 0;
        long all = 0;
        for (Span span : content.spans()) {
            all += span.length();
            for (int i = firstEndingAfter(span.start()); i < quotations.size(); i++) {
                Span cover = quotations.get(i).cover();
                if (cover.start() >= span.end()) {
                    break;
                }
                quoted += Math.min(cover.end(), span.end()) - Math.max(cover.start(), span.start());
            }
        }
        if (quoted == 0) {
            return StatementKind.INDIRECT;
        }
        return quoted == all ? StatementKind.DIRECT : StatementKind.MIXED;
    }

    /** The content without the marks of quotations that are one of its stretches. */
    Excerpt withoutMarks(Article article, Excerpt content) {
        List<Span> spans = new ArrayList<>();
        for (Span span : content.spans()) {
            int i = firstEndingAfter(span.start());
            boolean whole = i < quotations.size() && quotations.get(i).cover().equals(span);
            int mark = isDoubled(article.text(), span.start()) ? 2 : 1;
            int closing = whole && quotations.get(i).closed() ? mark : 0;
            spans.add(
                    whole && span.length() > mark + closing
                            ? new Span(span.start() + mark, span.end() - closing)
                            : span);
        }
        return Excerpt.of(article, spans);
    }

    /** Whether two apostrophes stand for one mark, as some papers write it. */
    private static boolean isDoubled(String text, int start) {
        return text.startsWith("''", start);
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).cover().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
