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
 * @param relayedBy who passed it on, nearest to the reader first; an outlet somebody speaks to passes nothing on
 * @param sameAs the id of the first statement of the article in which the same speaker says the same thing, such as the paraphrase
 *     in the lead of a quotation below; empty for what is said once and for the first of several
 */
public record Statement(
        String id,
        StatementKind kind,
        Optional<Excerpt> source,
        Optional<Excerpt> cue,
        Excerpt content,
        Optional<Speaker> speaker,
        Optional<String> channel,
        List<String> relayedBy,
        Optional<String> sameAs) {
    /** Copies the list. */
    public Statement {
        relayedBy = List.copyOf(relayedBy);
    }

    /** A statement that repeats no other. */
    public Statement(
            String id,
            StatementKind kind,
            Optional<Excerpt> source,
            Optional<Excerpt> cue,
            Excerpt content,
            Optional<Speaker> speaker,
            Optional<String> channel,
            List<String> relayedBy) {
        this(id, kind, source, cue, content, speaker, channel, relayedBy, Optional.empty());
    }
}
