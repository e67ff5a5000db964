package org.sayso.reading;

import java.util.Optional;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;

/** What became of one article of an input. */
public sealed interface ReadOutcome {
    /** The path as the user gave it or as found in a directory; {@code "-"} is standard input. */
    String input();

    /** An article that was read. */
    record Read(String input, Article article) implements ReadOutcome {}

    /**
     * An article that cannot be read, among others that may be.
     *
     * @param input the path of its file
     * @param id its id, where the line gives one
     * @param error why, with file and line
     */
    record Unreadable(String input, Optional<String> id, SaysoException error) implements ReadOutcome {}
}
