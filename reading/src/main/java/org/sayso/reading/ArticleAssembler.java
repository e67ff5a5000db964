package org.sayso.reading;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Sentence;

/** Makes an article of its text and details. */
final class ArticleAssembler {
    private final TextSegmenter segmenter;

    ArticleAssembler(TextSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** The article, or nothing where the text is all white space. */
    Optional<Article> assemble(ArticleDetails details, String text) {
        List<Sentence> sentences = segmenter.segment(text);
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Article(
                details.id(),
                details.title(),
                details.published(),
                details.url(),
                details.author(),
                details.medium(),
                text,
                sentences));
    }
}
