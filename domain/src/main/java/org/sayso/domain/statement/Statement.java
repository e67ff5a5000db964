package org.sayso.domain.statement;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Excerpt;

/**
 * Words that an article ascribes to somebody.
 *
 * @param id its name within the article: {@code s1}, {@code s2}, … in order of first offset
 * @param kind how the words are given
 * @param source the words that name who said it: {@code she}, {@code the agency}; empty where there are none
 * @param cue the words that say that it was said: {@code said}, {@code according to}; empty where there are none
 * @param content the words said, without the outer quotation marks; may be discontinuous
 * @param speaker who the source is, as far as the article tells
 * @param channel where it was said: {@code X}, {@code statement}, {@code interview}, … ; a name from the channel list
 * @param relayedBy who passed it on, nearest to the reader first
 */
public record Statement(
        String id,
        StatementKind kind,
        Optional<Excerpt> source,
        Optional<Excerpt> cue,
        Excerpt content,
        Optional<Speaker> speaker,
        Optional<String> channel,
        List<String> relayedBy) {
    /** Copies the list. */
    public Statement {
        relayedBy = List.copyOf(relayedBy);
    }
}
