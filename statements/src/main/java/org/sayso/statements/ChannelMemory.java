package org.sayso.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.StatementKind;

/**
 * Carries a channel on to the next quotation: after "Leavitt said in a post on X", a quotation with "she said" is from the post.
 *
 * <p>It holds only for a quotation that follows directly, by the same speaker, at most two paragraphs on, whose source is a
 * pronoun or whose verb goes on or tells of writing.
 */
final class ChannelMemory {
    private static final Set<String> GOES_ON =
            Set.of("wrote", "writes", "added", "adds", "continued", "posted", "tweeted", "went on");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");

    private final TokenSequence tokens;
    private Optional<String> channel = Optional.empty();
    private Optional<Speaker> speaker = Optional.empty();
    private int paragraph;

    ChannelMemory(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** The channel of the next statement in the order of the text: its own, or the one it goes on in. */
    Optional<String> channel(Attribution attribution, StatementKind kind, Optional<Speaker> by, Optional<String> own) {
        int here = tokens.paragraphOf(tokens.at(attribution.position()));
        boolean same = by.isPresent() && by.equals(speaker) && here - paragraph <= 2;
        boolean goesOn =
                same && kind == StatementKind.DIRECT && (isPronoun(attribution) || tellsOfGoingOn(attribution));
        channel = own.isPresent() || !goesOn ? own : channel;
        speaker = by;
        paragraph = here;
        return channel;
    }

    private static boolean isPronoun(Attribution attribution) {
        return attribution
                .source()
                .filter(words -> PRONOUNS.contains(words.text().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean tellsOfGoingOn(Attribution attribution) {
        return attribution.cue().filter(words -> GOES_ON.contains(words.text())).isPresent();
    }
}
