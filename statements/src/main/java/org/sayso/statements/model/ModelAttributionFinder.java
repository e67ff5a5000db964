package org.sayso.statements.model;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.statements.Attribution;
import org.sayso.statements.AttributionFinder;

/**
 * Finds attributions with the network that ships with Sayso. Making one loads it, some tenths of a second; it is thread-safe, and
 * the same article gives the same attributions whatever is read beside it.
 */
public final class ModelAttributionFinder implements AttributionFinder {
    /** How texts are cut for the network that ships. */
    static final WindowPacker WINDOWS = new WindowPacker(320, 48, 48);

    private final TextEncoder encoder;
    private final LabelReader reader;
    private final AttributionDecoder decoder = new AttributionDecoder(Thresholds.CHOSEN);

    /** Loads the network. */
    public ModelAttributionFinder() {
        this(new OnnxStatementNetwork());
    }

    ModelAttributionFinder(StatementNetwork network) {
        InputStream vocabulary = ModelAttributionFinder.class.getResourceAsStream("vocabulary.txt");
        if (vocabulary == null) {
            throw new IllegalStateException("vocabulary.txt is not on the class path");
        }
        encoder = new TextEncoder(WordPieces.read(vocabulary));
        reader = new LabelReader(WINDOWS, network);
    }

    @Override
    public List<Attribution> find(Article article) {
        EncodedText text = encoder.encode(article.text());
        List<Attribution> found = new ArrayList<>();
        for (FoundAttribution attribution : decoder.decode(text, reader.read(text))) {
            found.add(new Attribution(
                    attribution.source().map(run -> Excerpt.of(article, span(text, run))),
                    Optional.of(Excerpt.of(article, span(text, attribution.cue()))),
                    Excerpt.of(
                            article,
                            attribution.content().stream()
                                    .map(run -> span(text, run))
                                    .toList())));
        }
        found.sort(Comparator.comparing(attribution -> attribution.content().cover()));
        return found;
    }

    private static Span span(EncodedText text, TokenRun run) {
        return new Span(text.starts()[run.first()], text.ends()[run.last()]);
    }
}
