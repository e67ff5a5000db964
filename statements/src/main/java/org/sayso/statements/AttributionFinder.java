package org.sayso.statements;

import java.util.List;
import org.sayso.domain.text.Article;

/** Finds where an article ascribes words to somebody. The engine of {@link StatementFinder}; implementations are thread-safe. */
public interface AttributionFinder {
    /** The attributions of an article, in order of the first position of their contents; contents do not overlap. */
    List<Attribution> find(Article article);
}
