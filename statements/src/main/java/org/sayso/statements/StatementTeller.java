package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;

/** Concludes from attributions who spoke, through which channel, and who passed it on. Thread-safe. */
final class StatementTeller {
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
        List<Optional<String>> channel = new ChannelTeller(article, tokens, sourced, kind, speakers).tell();
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
}
