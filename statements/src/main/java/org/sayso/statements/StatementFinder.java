package org.sayso.statements;

import java.util.List;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;

/** Stub. */
public final class StatementFinder {
    /** Stub. */
    public List<Statement> find(Article article) {
        return List.of();
    }
}
