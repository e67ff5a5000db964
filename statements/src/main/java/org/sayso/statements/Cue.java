package org.sayso.statements;

import java.util.Optional;
import java.util.Set;
import org.sayso.statements.ReportingVerbs.Frame;

/**
 * Words that say that something was said, with their source.
 *
 * @param words the cue
 * @param source who said it
 * @param frames what the verb takes; empty for {@code according to}
 * @param participle whether the cue hangs on another clause, as {@code , saying}
 */
record Cue(TokenRange words, Optional<TokenRange> source, Set<Frame> frames, boolean participle) {
    /** The first token of source and cue together; a participle does not count a source that stands apart. */
    int from() {
        return participle
                ? words.from()
                : Math.min(words.from(), source.map(TokenRange::from).orElse(words.from()));
    }

    /** The token after source and cue. */
    int to() {
        return participle
                ? words.to()
                : Math.max(words.to(), source.map(TokenRange::to).orElse(words.to()));
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
