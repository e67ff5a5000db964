package org.sayso.report;

import java.util.Optional;
import org.sayso.domain.SaysoException;

/**
 * An article that could not be read, and why.
 *
 * @param input the file or other input as the user named it; {@code "-"} is standard input
 * @param id the article's own id, where as much as that could be read
 * @param error what is wrong with it
 */
public record UnreadableArticle(String input, Optional<String> id, SaysoException error) {}
