package org.sayso.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.StatementKind;

/**
 * Carries a channel on to what the same speaker says next: after "Leavitt said in a post on X", a quotation with "she said" is from
 * the post; an interview, a speech or a debate goes on for a speaker as long as the speaker is quoted.
 *
 * <p>It holds over at most four paragraphs from one statement of the speaker to the next. A post or a report goes on only in
 * quotations. Shares of those asked ({@code 58 percent of voters}) speak in the report that was told last. Statements must come in
 * the order of the text.
 */
final class ChannelMemory {
    private static final int PARAGRAPHS = 4;
    private static final WordList LIST = WordList.read("channel-words.txt");
    private static final Set<String> TALK = Set.copyOf(LIST.lines("talk"));
    private static final Set<String> PRONOUNS = LIST.words("pronoun");
    private static final Set<String> ANOTHER_TIME = LIST.words("another time");
    private static final Set<String> STATE_OF_MIND = LIST.words("state of mind");
    private static final Set<String> GOES_ON = LIST.words("going on");

    private static final Set<String> ASKED = LIST.words("asked");
    private static final String REPORT = "report";
    private static final String SOCIAL_MEDIA = "social media";
    private static final WordList CHANNELS = WordList.read("channels.txt");

    private final TokenSequence tokens;
    private final Scene scene;
    private final Map<String, Remembered> bySpeaker = new HashMap<>();
    private boolean reported;

    /** {@code in a second post}: the platform that was told before. */
    private static boolean isPlatformOf(String before, Optional<String> now) {
        List<String> ranked = List.copyOf(CHANNELS.sections());
        return now.filter(SOCIAL_MEDIA::equals).isPresent() && ranked.indexOf(before) < ranked.indexOf(SOCIAL_MEDIA);
    }

    /** Whether the source is a share of those asked in a poll: {@code 58 percent of voters}. */
    private boolean isAsked(Attribution attribution) {
        return attribution
                .source()
                .map(source -> SourcePhrase.of(tokens, source))
                .filter(phrase -> {
                    boolean asked = tokens.token(phrase.from()).isNumber();
                    for (int i = phrase.from(); i < phrase.to(); i++) {
                        asked |= ASKED.contains(tokens.word(i)) || isShare(i);
                    }
                    return asked;
                })
                .isPresent();
    }

    /** {@code one in five}. */
    private boolean isShare(int i) {
        return tokens.word(i).equals("in") && isNumber(i - 1) && isNumber(i + 1);
    }

    private boolean isNumber(int i) {
        return i >= 0
                && i < tokens.size()
                && (tokens.token(i).isNumber()
                        || SmallWords.isNumber(tokens.word(i))
                        || tokens.word(i).equals("one"));
    }

    /** Where a speaker's last statement stood, and its channel. */
    private record Remembered(String channel, int paragraph) {}

    ChannelMemory(TokenSequence tokens) {
        this.tokens = tokens;
        this.scene = new Scene(tokens);
    }

    /** The channel of the next statement in the order of the text: its own, or the one it goes on in. */
    Optional<String> channel(Attribution attribution, StatementKind kind, Optional<Speaker> by, Optional<String> own) {
        if (by.isEmpty()) {
            return own;
        }
        int here = tokens.paragraphOf(tokens.at(attribution.position()));
        if (own.filter(REPORT::equals).isPresent()) {
            reported = true;
        } else if (own.isEmpty() && reported && isAsked(attribution)) {
            return Optional.of(REPORT);
        }
        String name = by.get().name();
        Optional<String> channel = own.or(() -> Optional.ofNullable(bySpeaker.get(name))
                .filter(last -> TALK.contains(last.channel()) && isTalking(attribution, kind)
                        || here - last.paragraph() <= PARAGRAPHS && goesOn(attribution, kind))
                .map(Remembered::channel));
        Remembered last = bySpeaker.get(name);
        if (last != null && here - last.paragraph() <= PARAGRAPHS && isPlatformOf(last.channel(), channel)) {
            channel = Optional.of(last.channel());
        }
        if (channel.isEmpty()) {
            channel = scene.channel(attribution, kind, by.get());
        }
        channel.ifPresent(told -> scene.note(attribution, told));
        if (channel.isPresent()) {
            bySpeaker.put(name, new Remembered(channel.get(), here));
        }
        return channel;
    }

    /** Whether the cue tells of another time ({@code has called for}) or of what somebody thinks. */
    boolean isElsewhere(Attribution attribution) {
        return cue(attribution).anyMatch(word -> ANOTHER_TIME.contains(word) || STATE_OF_MIND.contains(word));
    }

    /** Whether somebody is told to talk, not only to do or to be something. */
    boolean isTalking(Attribution attribution, StatementKind kind) {
        boolean reported = kind != StatementKind.INDIRECT || cue(attribution).anyMatch(ReportingVerbs::contains);
        return reported && !isElsewhere(attribution);
    }

    private Stream<String> cue(Attribution attribution) {
        return attribution.cue().stream()
                .flatMap(cue -> cue.spans().stream())
                .flatMapToInt(span -> IntStream.rangeClosed(tokens.at(span.start()), tokens.at(span.end() - 1)))
                .mapToObj(tokens::word);
    }

    private static boolean goesOn(Attribution attribution, StatementKind kind) {
        return kind == StatementKind.DIRECT && (isPronoun(attribution) || tellsOfGoingOn(attribution));
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
