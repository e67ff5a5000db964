package org.sayso.statements;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.StatementKind;

/**
 * Carries a channel on to what the same speaker says next: after "Leavitt said in a post on X", a quotation with "she said" is from
 * the post; an interview, a speech or a debate goes on for a speaker as long as the speaker is quoted.
 *
 * <p>It holds over at most two paragraphs from one statement of the speaker to the next. A post, a book or a report goes on only in
 * quotations. Statements must come in the order of the text.
 */
final class ChannelMemory {
    private static final int PARAGRAPHS = 2;
    private static final Set<String> TALK =
            Set.of("interview", "speech", "debate", "news conference", "testimony", "broadcast");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they");
    private static final Set<String> GOES_ON = Set.of(
            "wrote",
            "writes",
            "added",
            "adds",
            "adding",
            "continued",
            "posted",
            "tweeted",
            "went on",
            "said",
            "concluded");

    private final TokenSequence tokens;
    private final Map<String, Remembered> bySpeaker = new HashMap<>();

    /** Where a speaker's last statement stood, and its channel. */
    private record Remembered(String channel, int paragraph) {}

    ChannelMemory(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** The channel of the next statement in the order of the text: its own, or the one it goes on in. */
    Optional<String> channel(Attribution attribution, StatementKind kind, Optional<Speaker> by, Optional<String> own) {
        if (by.isEmpty()) {
            return own;
        }
        int here = tokens.paragraphOf(tokens.at(attribution.position()));
        String name = by.get().name();
        Optional<String> channel = own.or(() -> Optional.ofNullable(bySpeaker.get(name))
                .filter(last -> here - last.paragraph() <= PARAGRAPHS && goesOn(attribution, kind, last.channel()))
                .map(Remembered::channel));
        channel.ifPresentOrElse(told -> bySpeaker.put(name, new Remembered(told, here)), () -> bySpeaker.remove(name));
        return channel;
    }

    private static boolean goesOn(Attribution attribution, StatementKind kind, String channel) {
        boolean quoted = kind != StatementKind.INDIRECT;
        boolean told = tellsOfGoingOn(attribution);
        return TALK.contains(channel)
                ? quoted || told
                : kind == StatementKind.DIRECT && (isPronoun(attribution) || told);
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
