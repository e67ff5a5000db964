package org.sayso.reading;

import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;

/**
 * Reads plain text as an article that has no id, title, dateline or address.
 *
 * <p>The article's text is the text as given, line ends included; only a byte order mark at its start is dropped.
 * Paragraphs are separated by blank lines or, where there are none, by line breaks. Instances hold no state and may be
 * shared between threads.
 */
public final class PlainTextReader {
    private final TextSegmenter segmenter = new TextSegmenter();

    /** Makes a reader. */
    public PlainTextReader() {}

    /**
     * The text as an article.
     *
     * @throws SaysoException with {@link ErrorCode#EMPTY_INPUT} where the text is all white space
     */
    public Article read(String text) {
        return new ArticleAssembler(segmenter)
                .assemble(ArticleDetails.NONE, text.startsWith("\ufeff") ? text.substring(1) : text)
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.EMPTY_INPUT, "The text is empty.", "Give a report with at least one sentence."));
    }
}
