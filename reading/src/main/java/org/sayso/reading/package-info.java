/**
 * Text, HTML, posts and JSON lines become articles; every offset is kept.
 *
 * <p>This stage decides what the article is and where its paragraphs, sentences and tokens stand. It does not decide
 * what they mean: statements, numbers and dates in the text are for later stages. Plain text and posts keep every
 * character as read; of a page, the text is what was extracted.
 *
 * <p>Read first: {@code ArticleReader}, {@code TextSegmenter}, {@code HtmlArticleReader}.
 */
@NullMarked
package org.sayso.reading;

import org.jspecify.annotations.NullMarked;
