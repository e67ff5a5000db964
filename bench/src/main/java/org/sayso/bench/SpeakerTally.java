package org.sayso.bench;

import java.util.Locale;
import org.sayso.bench.SpeakerLabels.Label;
import org.sayso.bench.SpeakerVerdict.Outcome;
import org.sayso.domain.statement.Statement;

/** Counts of verdicts on speakers, channels and chains. Not thread-safe. */
final class SpeakerTally {
    /** The names of the columns of {@link #line}. */
    static final String HEADER = "%-12s %5s %7s %7s %11s %9s %12s %9s %7s %12s"
            .formatted(
                    "form",
                    "n",
                    "right",
                    "wrong",
                    "unresolved",
                    "channel",
                    "told,found",
                    "false",
                    "chain",
                    "told,found");

    private int all;
    private int right;
    private int wrong;
    private int channelRight;
    private int channelTold;
    private int channelFound;
    private int channelFalse;
    private int chainRight;
    private int chainTold;
    private int chainFound;

    /** Counts one statement. */
    void add(Label label, Statement statement, SpeakerVerdict verdict) {
        all++;
        right += verdict.speaker() == Outcome.RIGHT ? 1 : 0;
        wrong += verdict.speaker() == Outcome.WRONG_PERSON ? 1 : 0;
        channelRight += verdict.channelRight() ? 1 : 0;
        boolean told = label.channel().isPresent();
        channelTold += told ? 1 : 0;
        channelFound += told && verdict.channelRight() ? 1 : 0;
        channelFalse += !verdict.channelRight() && statement.channel().isPresent() ? 1 : 0;
        chainRight += verdict.chainRight() ? 1 : 0;
        chainTold += label.relayedBy().isEmpty() ? 0 : 1;
        chainFound += verdict.chainRight() && !label.relayedBy().isEmpty() ? 1 : 0;
    }

    /** The counts as a line: shares in percent of all, and how many of the channels and chains that are told were found. */
    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-12s %5d %7.1f %7.1f %11.1f %9.1f %8d,%3d %9d %7.1f %8d,%3d",
                name,
                all,
                percent(right),
                percent(wrong),
                percent(all - right - wrong),
                percent(channelRight),
                channelTold,
                channelFound,
                channelFalse,
                percent(chainRight),
                chainTold,
                chainFound);
    }

    private double percent(int count) {
        return all == 0 ? 0 : 100.0 * count / all;
    }
}
