package org.sayso.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.text.Article;

/**
 * Finds where a statement was made: on which platform, in a statement, an interview, a court filing.
 *
 * <p>The words stand beside the cue in its sentence; of several channels the first of the list wins, which has platforms first.
 * Thread-safe.
 */
final class ChannelFinder {
    /** Twitter was renamed on 24 July 2023. */
    private static final LocalDate RENAMED = LocalDate.of(2023, 7, 24);

    private static final List<Channel> CHANNELS = channels();

    private static final Map<String, String> SOURCES = sources();

    private static Map<String, String> sources() {
        WordList list = WordList.read("channel-words.txt");
        Map<String, String> sources = new HashMap<>();
        list.sections().forEach(channel -> list.words(channel).forEach(word -> sources.put(word, channel)));
        return Map.copyOf(sources);
    }

    /**
     * A channel and the words that tell it.
     *
     * @param name its name
     * @param marks for each phrase its runs of letters and digits in lower case, all of which any match holds
     * @param phrases the phrases
     */
    private record Channel(String name, List<List<String>> marks, Pattern phrases) {
        private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

        static List<String> marks(String phrase) {
            return APART.splitAsStream(phrase.toLowerCase(Locale.ROOT)).toList();
        }

        /** Whether a text tells it; looking for marks first spares nearly all the matching. */
        boolean isToldIn(String text, String inLowerCase) {
            for (List<String> runs : marks) {
                if (holdsAll(inLowerCase, runs)) {
                    return phrases.matcher(text).find();
                }
            }
            return false;
        }

        private static boolean holdsAll(String text, List<String> runs) {
            for (String run : runs) {
                if (!text.contains(run)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Channel> channels() {
        WordList list = WordList.read("channels.txt");
        List<Channel> channels = new ArrayList<>();
        for (String channel : list.sections()) {
            String words =
                    list.lines(channel).stream().map(ChannelFinder::expression).collect(Collectors.joining("|"));
            Pattern phrases = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])");
            channels.add(new Channel(
                    channel,
                    list.lines(channel).stream().map(Channel::marks).distinct().toList(),
                    phrases));
        }
        return List.copyOf(channels);
    }

    /** A phrase as an expression; "X" is matched as a capital only. */
    private static String expression(String phrase) {
        String[] words = phrase.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("X") ? "X" : "(?iu:" + Pattern.quote(words[i]) + ")";
        }
        return String.join("\\s+", words);
    }

    /** The channel told by the source itself or beside it in its sentence. */
    Optional<String> find(Article article, TokenSequence tokens, Attribution attribution) {
        Optional<String> around = Surroundings.around(article, attribution)
                .map(span -> Surroundings.textOf(article, span, attribution.content()));
        Optional<String> own = attribution
                .source()
                .map(source -> SourcePhrase.of(tokens, source))
                .map(phrase -> tokens.word(phrase.head()))
                .flatMap(head -> Optional.ofNullable(SOURCES.get(head)));
        return own.or(() -> around.flatMap(ChannelFinder::channelIn)).map(channel -> current(channel, article));
    }

    /** The channel told in a stretch of the article that is no content, such as the sentence before. */
    Optional<String> find(Article article, String words) {
        return channelIn(words).map(channel -> current(channel, article));
    }

    private static Optional<String> channelIn(String words) {
        if (RelayFinder.tellsOutlet(words)) {
            return Optional.of("interview");
        }
        String inLowerCase = words.toLowerCase(Locale.ROOT);
        for (Channel channel : CHANNELS) {
            if (channel.isToldIn(words, inLowerCase)) {
                return Optional.of(channel.name());
            }
        }
        return Optional.empty();
    }

    private static String current(String channel, Article article) {
        boolean renamed =
                article.published().filter(day -> !day.isBefore(RENAMED)).isPresent();
        return channel.equals("Twitter") && renamed ? "X" : channel;
    }
}
