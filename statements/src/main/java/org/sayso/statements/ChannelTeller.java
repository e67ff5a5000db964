package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Span;

/**
 * Tells the channels of all statements of one article: from the words beside each, from the sentence before, from a sentence behind
 * that says where it was ({@code Reed was speaking at a rally}), and from the scene that an earlier statement has set.
 *
 * <p>Each statement costs what its sentence and its neighbours are long.
 */
final class ChannelTeller {
    private static final int LONGEST_SENTENCE = 120;
    private static final int OPENING = 8;
    private static final int SUBJECT = 10;
    private static final int LOOK_BACK = 2;
    private static final int FARTHEST = 1;
    private static final List<List<String>> TELLING_AFTER =
            WordList.read("channel-words.txt").lines("told after").stream()
                    .map(line -> List.of(line.split(" ", -1)))
                    .toList();

    private final ChannelFinder finder = new ChannelFinder();
    private final Article article;
    private final TokenSequence tokens;
    private final List<Attribution> attributions;
    private final List<StatementKind> kinds;
    private final List<Optional<Speaker>> speakers;
    private final Map<Integer, Set<Optional<Speaker>>> bySentence = new HashMap<>();
    private final Map<Integer, Optional<Speaker>> sayers = new HashMap<>();

    /**
     * Reads the attributions of an article.
     *
     * @param kinds how each is quoted, in the order of the attributions
     * @param speakers who says each, in the order of the attributions
     */
    ChannelTeller(
            Article article,
            TokenSequence tokens,
            List<Attribution> attributions,
            List<StatementKind> kinds,
            List<Optional<Speaker>> speakers) {
        this.article = article;
        this.tokens = tokens;
        this.attributions = attributions;
        this.kinds = kinds;
        this.speakers = speakers;
        for (int i = 0; i < attributions.size(); i++) {
            noteSaid(i);
            int sentence = tokens.sentenceOf(tokens.at(attributions.get(i).position()));
            bySentence.computeIfAbsent(sentence, key -> new HashSet<>()).add(speakers.get(i));
        }
    }

    /** Marks who says what, unless it holds its own source. */
    private void noteSaid(int i) {
        Attribution attribution = attributions.get(i);
        Span content = attribution.content().cover();
        boolean within = attribution
                .source()
                .filter(source -> content.contains(source.cover()))
                .isPresent();
        for (Span span : within ? List.<Span>of() : attribution.content().spans()) {
            int to = tokens.at(span.end() - 1);
            IntStream.rangeClosed(tokens.at(span.start()), to).forEach(token -> sayers.put(token, speakers.get(i)));
        }
    }

    /** Whether a token is quoted, or another than the speaker says it. */
    private boolean isSaidByOther(int token, Optional<Speaker> speaker) {
        return tokens.quotationAt(token) >= 0
                || !sayers.getOrDefault(token, speaker).equals(speaker);
    }

    /** The channel of each attribution, in their order; empty where the article does not tell it. */
    List<Optional<String>> tell() {
        ChannelMemory memory = new ChannelMemory(tokens);
        List<Optional<String>> channels = new ArrayList<>();
        attributions.forEach(attribution -> channels.add(Optional.empty()));
        IntStream.range(0, attributions.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> attributions.get(i).position()))
                .forEach(i -> channels.set(
                        i, memory.channel(attributions.get(i), kinds.get(i), speakers.get(i), near(i, memory))));
        return channels;
    }

    private Optional<String> near(int i, ChannelMemory memory) {
        Attribution attribution = attributions.get(i);
        return finder.find(article, tokens, attribution)
                .or(() -> memory.isTalking(attribution, kinds.get(i))
                        ? beside(attribution, speakers.get(i))
                        : Optional.empty());
    }

    private Optional<String> beside(Attribution attribution, Optional<Speaker> speaker) {
        return before(attribution, speaker).or(() -> after(attribution, speaker));
    }

    /**
     * The channel told in a sentence before: in the next of the same paragraph, or in one of the next few that is about the speaker.
     */
    private Optional<String> before(Attribution attribution, Optional<Speaker> speaker) {
        int start = tokens.sentenceStart(first(attribution));
        int paragraph = tokens.paragraphOf(start);
        for (int back = 0; back < LOOK_BACK && start > 0; back++) {
            int before = tokens.sentenceStart(start - 1);
            int paragraphs = paragraph - tokens.paragraphOf(before);
            if (paragraphs > FARTHEST) {
                break;
            }
            Optional<String> told = isAbout(before, start, speaker, back == 0 && paragraphs == 0)
                    ? finder.find(
                            article,
                            tokens,
                            before,
                            Math.min(start, before + LONGEST_SENTENCE),
                            i -> isSaidByOther(i, speaker),
                            true)
                    : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
            start = before;
        }
        return Optional.empty();
    }

    private boolean isAbout(int from, int to, Optional<Speaker> speaker, boolean next) {
        Set<Optional<Speaker>> others = bySentence.getOrDefault(tokens.sentenceOf(from), Set.of());
        return next && (others.isEmpty() || others.contains(speaker))
                || speaker.filter(one -> isNamed(from, next ? to : Math.min(to, from + SUBJECT), one))
                        .isPresent();
    }

    /** The first token of an attribution, where its words are of one paragraph. */
    private int first(Attribution attribution) {
        int cue = tokens.at(attribution.position());
        int content = tokens.at(attribution.content().cover().start());
        return tokens.paragraphOf(content) == tokens.paragraphOf(cue) ? Math.min(cue, content) : cue;
    }

    /** The channel told in the sentence behind, which begins by saying that the speaker was speaking there. */
    private Optional<String> after(Attribution attribution, Optional<Speaker> speaker) {
        int last = Math.max(
                tokens.at(attribution.position()),
                tokens.at(attribution.content().cover().end() - 1));
        int start = tokens.sentenceEnd(last);
        if (start >= tokens.size() || tokens.sentenceStart(last) == 0) {
            return Optional.empty();
        }
        int end = Math.min(tokens.sentenceEnd(start), start + LONGEST_SENTENCE);
        boolean near = tokens.paragraphOf(start) - tokens.paragraphOf(last) <= 1;
        boolean about = speaker.filter(one -> isNamed(start, Math.min(end, start + OPENING), one))
                        .isPresent()
                || SmallWords.isSubjectPronoun(tokens.word(start))
                || SmallWords.isDeterminer(tokens.word(start));
        return near && about && tellsAfter(start, end)
                ? finder.find(article, tokens, start, end, i -> isSaidByOther(i, speaker), true)
                : Optional.empty();
    }

    private boolean tellsAfter(int from, int to) {
        return IntStream.range(from, Math.min(to, from + OPENING))
                .anyMatch(i -> TELLING_AFTER.stream().anyMatch(line -> isAt(i, line)));
    }

    private boolean isAt(int at, List<String> line) {
        return IntStream.range(0, line.size()).allMatch(k -> tokens.word(at + k).equals(line.get(k)));
    }

    private boolean isNamed(int from, int to, Speaker speaker) {
        String last =
                speaker.name().substring(speaker.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return IntStream.range(from, to)
                .anyMatch(i -> tokens.quotationAt(i) < 0 && tokens.word(i).equals(last));
    }
}
