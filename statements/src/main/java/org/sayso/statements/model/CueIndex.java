package org.sayso.statements.model;

import java.util.List;
import java.util.function.IntPredicate;

/** Cues in the order of the text, of which those near a run of tokens are found without looking at the others. */
final class CueIndex {
    private final List<CueCandidate> cues;

    /** The cues must be in order of their first tokens, so that the stretches they tell of are in order too. */
    CueIndex(List<CueCandidate> cues) {
        this.cues = cues;
    }

    /** The cues whose labels tell of at least one token of a run. */
    List<CueCandidate> near(TokenRun run) {
        int from = firstWhere(cues.size(), i -> cues.get(i).end() > run.first());
        int to = firstWhere(cues.size(), i -> cues.get(i).offset() > run.last());
        return cues.subList(from, Math.max(from, to));
    }

    /** Of runs in order and apart, those that share a token with {@code from} to {@code to}, the end exclusive. */
    static List<TokenRun> within(List<TokenRun> runs, int from, int to) {
        int first = firstWhere(runs.size(), i -> runs.get(i).last() >= from);
        int end = firstWhere(runs.size(), i -> runs.get(i).first() >= to);
        return runs.subList(first, Math.max(first, end));
    }

    /** The first number for which a condition holds that, once it holds, goes on to hold; {@code size} for none. */
    private static int firstWhere(int size, IntPredicate condition) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
