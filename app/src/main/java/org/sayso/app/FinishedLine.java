package org.sayso.app;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.text.Article;
import org.sayso.reading.ReadOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line that an earlier run wrote: the results of an article, or why it has none.
 *
 * @param object the line's JSON object
 */
record FinishedLine(JsonNode object) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The line, where it is a whole JSON object of Sayso's. */
    static Optional<FinishedLine> parse(byte[] line) {
        try {
            JsonNode object = MAPPER.readTree(line);
            return object.isObject() && (object.has("article") || object.has("error"))
                    ? Optional.of(new FinishedLine(object))
                    : Optional.empty();
        } catch (JacksonException half) {
            return Optional.empty();
        }
    }

    /** Whether the line holds what became of this article: the same id, day, title, address and text, or the same error. */
    boolean isOf(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Read read) {
            return isError() ? isOfBroken(read) : isOf(read.article());
        }
        if (outcome instanceof ReadOutcome.Unreadable unreadable) {
            return unreadable.input().equals(text(object, "input").orElse(""))
                    && unreadable.error().code().id().equals(errorCode());
        }
        return false;
    }

    private boolean isOf(Article article) {
        JsonNode written = object.path("article");
        return article.id().equals(text(written, "id"))
                && article.title().equals(text(written, "title"))
                && article.published().map(LocalDate::toString).equals(text(written, "published"))
                && article.url().map(URI::toString).equals(text(written, "url"))
                && text(written, "sha256").filter(article.sha256()::equals).isPresent();
    }

    private boolean isOfBroken(ReadOutcome.Read read) {
        return read.input().equals(text(object, "input").orElse(""))
                && read.article().id().equals(text(object, "id"));
    }

    /** Whether the article has no results. */
    boolean isError() {
        return object.has("error");
    }

    /** The error's code; empty text where there is none. */
    String errorCode() {
        return text(object.path("error"), "code").orElse("");
    }

    /** Whether a claim of the article is refuted. */
    boolean refuted() {
        for (JsonNode finding : object.path("findings")) {
            if (text(finding, "verdict").filter(Verdict.REFUTED.id()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> text(JsonNode object, String field) {
        return object.path(field).stringValueOpt();
    }
}
