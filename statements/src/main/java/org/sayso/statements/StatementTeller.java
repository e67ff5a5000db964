package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;

/** Concludes from attributions who spoke, through which channel, and who passed it on. Thread-safe. */
final class StatementTeller {
    private static final int LONGEST_SENTENCE = 120;

    private final ChannelFinder channels = new ChannelFinder();
    private final RelayFinder relays = new RelayFinder();

    /** One statement for each attribution, in the same order, all with the id {@code s0}. */
    List<Statement> tell(Article article, List<Attribution> attributions, List<Quotation> quoted) {
        if (article.sentences().isEmpty()) {
            return List.of();
        }
        TokenSequence tokens = new TokenSequence(article, quoted);
        Credits credits = new Credits(article);
        ReportedSource reported = new ReportedSource(article, quoted);
        List<Relay> passed = new ArrayList<>();
        List<Attribution> sourced = new ArrayList<>();
        NavigableMap<Integer, Excerpt> sources = new TreeMap<>();
        attributions.stream()
                .flatMap(attribution -> attribution.source().stream())
                .forEach(source -> sources.put(source.cover().start(), source));
        for (Attribution attribution : attributions) {
            Relay relay = relays.find(article, attribution, reported, sources);
            passed.add(relay);
            Optional<Excerpt> source = relay.origin().or(attribution::source);
            sourced.add(new Attribution(source, attribution.cue(), attribution.content()));
        }
        List<Optional<Speaker>> speakers = SpeakerResolver.resolve(tokens, credits, sourced);
        StatementKinds kinds = new StatementKinds(quoted);
        List<StatementKind> kind =
                attributions.stream().map(one -> kinds.kindOf(one.content())).toList();
        List<Optional<String>> channel = channels(article, tokens, sourced, kind, speakers);
        List<Statement> told = new ArrayList<>();
        for (int i = 0; i < sourced.size(); i++) {
            told.add(new Statement(
                    "s0",
                    kind.get(i),
                    sourced.get(i).source(),
                    sourced.get(i).cue(),
                    kinds.withoutMarks(article, sourced.get(i).content()),
                    speakers.get(i),
                    channel.get(i),
                    passed.get(i).passedOnBy()));
        }
        return told;
    }

    private List<Optional<String>> channels(
            Article article,
            TokenSequence tokens,
            List<Attribution> attributions,
            List<StatementKind> kinds,
            List<Optional<Speaker>> speakers) {
        ChannelMemory memory = new ChannelMemory(tokens);
        Map<Integer, Set<Optional<Speaker>>> bySentence = new HashMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            int sentence = tokens.sentenceOf(tokens.at(attributions.get(i).position()));
            bySentence.computeIfAbsent(sentence, key -> new HashSet<>()).add(speakers.get(i));
        }
        List<Optional<String>> channels = new ArrayList<>();
        attributions.forEach(attribution -> channels.add(Optional.empty()));
        IntStream.range(0, attributions.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> attributions.get(i).position()))
                .forEach(i -> channels.set(
                        i,
                        memory.channel(
                                attributions.get(i),
                                kinds.get(i),
                                speakers.get(i),
                                channelOf(article, tokens, attributions.get(i))
                                        .or(() -> channelBefore(
                                                article, tokens, attributions.get(i), speakers.get(i), bySentence)))));
        return channels;
    }

    /** The channel in the sentence of an attribution. */
    private Optional<String> channelOf(Article article, TokenSequence tokens, Attribution attribution) {
        return this.channels.find(article, tokens, attribution);
    }

    /** The channel told in the sentence before: in the same paragraph, or in the one before where it is about the speaker. */
    private Optional<String> channelBefore(
            Article article,
            TokenSequence tokens,
            Attribution attribution,
            Optional<Speaker> speaker,
            Map<Integer, Set<Optional<Speaker>>> bySentence) {
        int start = tokens.sentenceStart(tokens.at(attribution.position()));
        if (start == 0) {
            return Optional.empty();
        }
        int before = tokens.sentenceStart(start - 1);
        int paragraphs = tokens.paragraphOf(start) - tokens.paragraphOf(before);
        Set<Optional<Speaker>> others = bySentence.getOrDefault(tokens.sentenceOf(before), Set.of());
        boolean about = paragraphs == 0 && (others.isEmpty() || others.contains(speaker))
                || speaker.filter(one -> isNamed(tokens, before, start, one)).isPresent();
        if (paragraphs > 1 || !about) {
            return Optional.empty();
        }
        return this.channels.find(article, tokens, before, Math.min(start, before + LONGEST_SENTENCE));
    }

    private static boolean isNamed(TokenSequence tokens, int from, int to, Speaker speaker) {
        String last =
                speaker.name().substring(speaker.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return IntStream.range(from, to)
                .anyMatch(i -> tokens.quotationAt(i) < 0 && tokens.word(i).equals(last));
    }
}
