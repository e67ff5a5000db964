package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.statements.ReportingVerbs.Frame;

/**
 * Finds attributions by rules: quotation marks, a list of reporting verbs and word order.
 *
 * <p>Cues are taken from left to right. What one has as its content is closed to later cues, so that contents do not overlap
 * and the work stays linear in the tokens; a cue within the content of another is part of what is said. Thread-safe.
 */
final class RuleAttributionFinder implements AttributionFinder {
    private static final ReportingVerbs VERBS = new ReportingVerbs();

    private final QuotationFinder quotations = new QuotationFinder();

    @Override
    public List<Attribution> find(Article article) {
        TokenSequence tokens = new TokenSequence(article, quotations.find(article.text()));
        List<Cue> cues = withoutEchoes(tokens, new CueFinder(tokens, VERBS).find());
        ContentFinder contents = new ContentFinder(tokens);
        List<Attribution> found = new ArrayList<>();
        int floor = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Optional<Cue> next = i + 1 < cues.size() ? Optional.of(cues.get(i + 1)) : Optional.empty();
            if (cue.words().from() < floor) {
                continue;
            }
            List<TokenRange> content = sound(contents.find(cue, next, floor), floor);
            if (!content.isEmpty()) {
                found.add(attribution(tokens, cue, content));
                floor = Math.max(content.get(content.size() - 1).to(), cue.to());
            }
        }
        found.sort(Comparator.comparing(attribution -> attribution.content().cover()));
        return found;
    }

    /** The stretches that hold something and stand apart, in order. */
    private static List<TokenRange> sound(List<TokenRange> content, int floor) {
        List<TokenRange> sound = new ArrayList<>();
        int end = floor;
        for (TokenRange range : content) {
            if (range.from() >= end && range.to() > range.from()) {
                sound.add(range);
                end = range.to();
            }
        }
        return sound;
    }

    /** Leaves out weak cues before {@code according to} in a sentence, and {@code according to} after a saying. */
    private static List<Cue> withoutEchoes(TokenSequence tokens, List<Cue> cues) {
        List<Cue> kept = new ArrayList<>();
        for (Cue cue : cues) {
            boolean relay = cue.frames().isEmpty();
            while (relay
                    && !kept.isEmpty()
                    && isWeak(kept.get(kept.size() - 1))
                    && sameSentence(tokens, kept.get(kept.size() - 1), cue)) {
                kept.remove(kept.size() - 1);
            }
            boolean said = relay && !kept.isEmpty() && sameSentence(tokens, kept.get(kept.size() - 1), cue);
            if (!said || !kept.get(kept.size() - 1).takes(Frame.SAY)) {
                kept.add(cue);
            }
        }
        return kept;
    }

    private static boolean isWeak(Cue cue) {
        return !cue.frames().isEmpty() && (!cue.takes(Frame.SAY) && !cue.takes(Frame.TELL) || cue.takes(Frame.JUDGE));
    }

    private static boolean sameSentence(TokenSequence tokens, Cue first, Cue second) {
        return tokens.sentenceOf(first.words().from())
                == tokens.sentenceOf(second.words().from());
    }

    private static Attribution attribution(TokenSequence tokens, Cue cue, List<TokenRange> content) {
        Excerpt words =
                tokens.excerpt(tokens.span(cue.words().from(), cue.words().to()));
        Optional<Excerpt> source = cue.source().map(range -> tokens.excerpt(tokens.span(range.from(), range.to())));
        List<Span> spans = new ArrayList<>();
        content.forEach(range -> spans.add(tokens.span(range.from(), range.to())));
        return new Attribution(source, Optional.of(words), tokens.excerpt(spans));
    }
}
