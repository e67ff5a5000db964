package org.sayso.statements.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes attributions of label probabilities.
 *
 * <p>Cues are accepted first, the likeliest before those that overlap them. One best path of labels then gives the runs of sources
 * and contents, quotations from mark to mark; each content goes to the cue that claims most of it, each cue takes the source it
 * claims most of. A cue without content is dropped. Linear in the tokens, given that cues stand some tokens apart. Thread-safe.
 */
final class AttributionDecoder {
    private final Thresholds thresholds;

    AttributionDecoder(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** The attributions of a text, in order of their cues. */
    List<FoundAttribution> decode(EncodedText text, Labels labels) {
        if (labels.candidates().isEmpty()) {
            return List.of();
        }
        List<CueCandidate> cues = accepted(labels.candidates());
        PathScores scores = PathScores.mixed(labels, cues, thresholds);
        List<TokenRun> forced = scores.forceQuotations(text, thresholds);
        LabelPath path = scores.best();
        CueIndex all = new CueIndex(labels.candidates());
        CueIndex taken = new CueIndex(cues);
        Map<CueCandidate, List<TokenRun>> contents =
                new TreeMap<>(Comparator.comparingInt(CueCandidate::first).thenComparingInt(CueCandidate::last));
        for (TokenRun content : path.runs(Labels.CONTENT)) {
            boolean quoted = CueIndex.within(forced, content.first(), content.last() + 1).stream()
                    .anyMatch(content::contains);
            owner(content, quoted, taken, all)
                    .ifPresent(cue -> contents.computeIfAbsent(cue, key -> new ArrayList<>())
                            .add(content));
        }
        List<TokenRun> sources = path.runs(Labels.SOURCE);
        List<FoundAttribution> found = new ArrayList<>();
        contents.forEach((cue, runs) -> {
            List<TokenRun> content = runs.stream()
                    .flatMap(run -> run.without(cue.run()).stream())
                    .toList();
            if (!content.isEmpty()) {
                found.add(new FoundAttribution(source(cue, sources), cue.run(), content));
            }
        });
        return found;
    }

    private double belief(CueCandidate candidate) {
        double content = candidate.highestShare(CueCandidate.CONTENT);
        return Math.pow(candidate.probability(), thresholds.cueWeight())
                * Math.pow(content, 1 - thresholds.cueWeight());
    }

    /** The candidates believed in, without those that overlap a better one, in order of the text. */
    private List<CueCandidate> accepted(List<CueCandidate> candidates) {
        record Believed(CueCandidate candidate, double belief) {}
        List<Believed> likely = new ArrayList<>();
        for (CueCandidate candidate : candidates) {
            double belief = belief(candidate);
            if (belief >= thresholds.cue()) {
                likely.add(new Believed(candidate, belief));
            }
        }
        likely.sort(Comparator.comparingDouble(Believed::belief).reversed());
        BitSet taken = new BitSet();
        List<CueCandidate> kept = new ArrayList<>();
        for (Believed own : likely) {
            CueCandidate cue = own.candidate();
            int next = taken.nextSetBit(cue.first());
            if (next < 0 || next > cue.last()) {
                taken.set(cue.first(), cue.last() + 1);
                kept.add(cue);
            }
        }
        kept.sort(Comparator.comparingInt(CueCandidate::first));
        return kept;
    }

    /** The accepted cue that claims most of a content, or for a quotation that none claims the likeliest of those given up. */
    private Optional<CueCandidate> owner(TokenRun content, boolean quoted, CueIndex taken, CueIndex all) {
        CueCandidate best = null;
        double most = 0;
        for (CueCandidate cue : taken.near(content)) {
            double share = cue.meanShare(content, CueCandidate.CONTENT);
            if (share > most) {
                best = cue;
                most = share;
            }
        }
        if (most >= thresholds.content()) {
            return Optional.ofNullable(best);
        }
        if (!quoted) {
            return Optional.empty();
        }
        return rescuer(content, all, Math.max(most, thresholds.rescue()));
    }

    private static Optional<CueCandidate> rescuer(TokenRun content, CueIndex all, double least) {
        CueCandidate best = null;
        double most = least;
        for (CueCandidate cue : all.near(content)) {
            double share = cue.probability() * cue.meanShare(content, CueCandidate.CONTENT);
            if (share > most) {
                best = cue;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<TokenRun> source(CueCandidate cue, List<TokenRun> sources) {
        TokenRun best = null;
        double most = thresholds.source();
        for (TokenRun source : CueIndex.within(sources, cue.offset(), cue.end())) {
            double share = cue.meanShare(source, CueCandidate.SOURCE);
            if (share > most) {
                best = source;
                most = share;
            }
        }
        return best != null
                ? Optional.of(best)
                : PathScores.of(cue).best().runs(CueCandidate.SOURCE).stream()
                        .map(run -> new TokenRun(run.first() + cue.offset(), run.last() + cue.offset()))
                        .findFirst();
    }
}
