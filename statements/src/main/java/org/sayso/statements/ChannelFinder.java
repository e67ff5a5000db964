package org.sayso.statements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/**
 * Finds where a statement was made: on which platform, in a statement, an interview, a court filing.
 *
 * <p>The source may tell it itself ({@code the lawsuit}); else the words beside the cue in its sentence do, the nearest first.
 * Thread-safe.
 */
final class ChannelFinder {
    /** Twitter was renamed on 24 July 2023. */
    private static final LocalDate RENAMED = LocalDate.of(2023, 7, 24);

    private static final int REACH = 40;

    private static final Map<String, String> SOURCES = sources();

    private static Map<String, String> sources() {
        WordList list = WordList.read("channel-words.txt");
        WordList channels = WordList.read("channels.txt");
        Map<String, String> sources = new HashMap<>();
        list.sections().stream()
                .filter(channels.sections()::contains)
                .forEach(channel -> list.words(channel).forEach(word -> sources.put(word, channel)));
        return Map.copyOf(sources);
    }

    /** The channel told by the source itself or beside it in its sentence. */
    Optional<String> find(Article article, TokenSequence tokens, Attribution attribution) {
        Optional<String> own = attribution
                .source()
                .map(source -> SourcePhrase.of(tokens, source))
                .flatMap(phrase -> isWhich(phrase) ? ofAntecedent(phrase) : ofSource(withNoun(phrase)));
        return own.or(() -> ofCue(tokens, attribution))
                .or(() -> beside(article, tokens, attribution))
                .map(channel -> current(channel, article));
    }

    private static boolean isWhich(SourcePhrase phrase) {
        return phrase.length() == 1
                && (phrase.first().equals("which") || phrase.first().equals("that"));
    }

    /** {@code her new ad, which}. */
    private static Optional<String> ofAntecedent(SourcePhrase phrase) {
        TokenSequence tokens = phrase.tokens();
        int before = phrase.from() - 1;
        int noun = tokens.isMark(before) ? before - 1 : before;
        return Optional.ofNullable(SOURCES.get(tokens.word(noun)));
    }

    /** The channel that the words of the cue tell: {@code issued a statement that}. */
    private static Optional<String> ofCue(TokenSequence tokens, Attribution attribution) {
        return attribution
                .cue()
                .map(Excerpt::cover)
                .flatMap(cue -> ChannelGrammar.find(
                        tokens,
                        tokens.at(cue.start()),
                        tokens.at(cue.end() - 1) + 1,
                        i -> isSaid(tokens, attribution, i) || tokens.quotationAt(i) >= 0,
                        false));
    }

    /** {@code Reed's} and the noun that stands behind it, which the cue may hold: {@code research}. */
    private static SourcePhrase withNoun(SourcePhrase phrase) {
        TokenSequence tokens = phrase.tokens();
        String last = tokens.word(phrase.to() - 1);
        boolean owner = SmallWords.isPossessiveMark(last) || SmallWords.isPossessivePronoun(last);
        int noun = phrase.to();
        return owner && SOURCES.containsKey(tokens.word(noun)) ? phrase.part(phrase.from(), noun + 1) : phrase;
    }

    /** The channel of a document that is the source: the last word for one before a preposition or a clause. */
    private static Optional<String> ofSource(SourcePhrase phrase) {
        Optional<String> found = Optional.empty();
        for (int i = phrase.from(); i <= phrase.head(); i++) {
            String channel = SOURCES.get(phrase.tokens().word(i));
            boolean last = i + 1 > phrase.head()
                    || !SmallWords.isPossessiveMark(phrase.tokens().word(i + 1));
            found = channel != null && last ? Optional.of(channel) : found;
        }
        String head = phrase.tokens().word(phrase.head());
        if (SOURCES.containsKey(head)) {
            return found;
        }
        return SpeakerWords.isPersonNoun(head) || SpeakerWords.isGroup(head) || SpeakerWords.isOrganizationWord(head)
                ? Optional.empty()
                : found;
    }

    private static Optional<String> beside(Article article, TokenSequence tokens, Attribution attribution) {
        Optional<Span> around = Surroundings.around(article, attribution);
        String words = around.map(span -> Surroundings.textOf(article, span, attribution.content()))
                .orElse("");
        if (Outlets.tellsOutlet(words)) {
            return Optional.of("interview");
        }
        if (Outlets.tellsWriting(words)) {
            return Optional.of("article");
        }
        int cue = tokens.at(attribution.position());
        int from = Math.max(tokens.sentenceStart(cue), cue - REACH);
        int to = Math.min(tokens.sentenceEnd(cue), cue + REACH);
        boolean within = attribution
                .source()
                .filter(source -> isWithin(source, attribution))
                .isPresent();
        return ChannelGrammar.find(
                tokens, from, to, i -> within ? tokens.quotationAt(i) >= 0 : isSaid(tokens, attribution, i), false);
    }

    /** Whether what is said holds its own source, as where a paper reports who said it. */
    private static boolean isWithin(Excerpt source, Attribution attribution) {
        return attribution.content().cover().contains(source.cover());
    }

    private static boolean isSaid(TokenSequence tokens, Attribution attribution, int i) {
        Span token = tokens.span(i, i + 1);
        return attribution.content().spans().stream()
                .anyMatch(span -> span.start() <= token.start() && token.end() <= span.end());
    }

    /**
     * The channel told in a stretch of the article, such as the sentence before.
     *
     * @param skipped which tokens tell nothing, such as those of what others say
     * @param nounsOnly whether only nouns tell it, and no verbs
     */
    Optional<String> find(
            Article article, TokenSequence tokens, int from, int to, IntPredicate skipped, boolean nounsOnly) {
        Optional<Span> words = to > from ? Optional.of(tokens.span(from, to)) : Optional.empty();
        boolean outlet = words.map(span -> article.textAt(span))
                .filter(Outlets::tellsOutlet)
                .isPresent();
        return outlet
                ? Optional.of("interview")
                : ChannelGrammar.find(tokens, from, to, skipped, nounsOnly).map(channel -> current(channel, article));
    }

    private static String current(String channel, Article article) {
        boolean renamed =
                article.published().filter(day -> !day.isBefore(RENAMED)).isPresent();
        return channel.equals("Twitter") && renamed ? "X" : channel;
    }
}
