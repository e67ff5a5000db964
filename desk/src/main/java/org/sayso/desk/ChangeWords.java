package org.sayso.desk;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sayso.ledger.Change;
import org.sayso.ledger.Correction;
import org.sayso.ledger.Judgement;
import org.sayso.ledger.Reading;
import org.sayso.report.Wording;

/** What people said of a finding, in a sentence. */
final class ChangeWords {
    private ChangeWords() {}

    /** One line of the history: who, when, what and why. */
    static String line(Correction correction, String text) {
        String note = correction.note().map(words -> " “" + words + "”").orElse("");
        return day(correction) + ", " + correction.by() + ": " + what(correction.change(), text) + "." + note;
    }

    private static String day(Correction correction) {
        return Wording.day(correction.at().atZone(java.time.ZoneOffset.UTC).toLocalDate());
    }

    /** What holds now; empty where nobody has said anything. */
    static String held(Judgement judgement, String text) {
        return judgement
                .last()
                .map(last -> (last.change() instanceof Change.Confirmed ? "Confirmed by " : "Corrected by ") + last.by()
                        + " on " + day(last) + ": " + what(last.change(), text) + ".")
                .orElse("");
    }

    static String what(Change change, String text) {
        if (change instanceof Change.Confirmed) {
            return "what was found is right";
        } else if (change instanceof Change.Rejected) {
            return "this is no statement or claim";
        } else if (change instanceof Change.Withdrawn) {
            return "earlier corrections withdrawn";
        } else if (change instanceof Change.SpanCorrected span) {
            return "the words are “"
                    + span.spans().stream()
                            .map(one -> text.substring(one.start(), one.end()))
                            .collect(Collectors.joining(" … "))
                    + "”";
        } else if (change instanceof Change.SpeakerCorrected named) {
            return "said by " + named.speaker().name()
                    + named.speaker().organization().map(whom -> ", " + whom).orElse("");
        } else if (change instanceof Change.ReadingCorrected meant) {
            return "the figure meant is " + reading(meant.reading());
        } else if (change instanceof Change.VerdictCorrected judged) {
            return "the verdict is " + judged.verdict().words()
                    + judged.reason()
                            .map(reason -> " (" + reason.words().toLowerCase(Locale.ROOT) + ")")
                            .orElse("");
        }
        throw new IllegalArgumentException("not a change that is known: " + change);
    }

    private static String reading(Reading reading) {
        String period =
                reading.period().map(when -> ", " + Wording.period(when)).orElse("");
        return reading.series()
                + reading.place().map(where -> ", " + where).orElse("")
                + period
                + reading.value().map(value -> ": " + Wording.number(value)).orElse("");
    }
}
