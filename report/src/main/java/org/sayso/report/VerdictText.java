package org.sayso.report;

import java.util.Optional;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;

/** Verdicts and reasons as readers meet them, the same in every format. */
public final class VerdictText {
    private VerdictText() {}

    /** A sign for the verdict that is told from the others by its shape. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "✓";
            case REFUTED -> "✗";
            case CONFLICTING -> "≠";
            case NOT_ENOUGH_EVIDENCE -> "?";
            case NOT_CHECKABLE -> "–";
        };
    }

    /** What the verdict means, in one sentence. */
    public static String meaning(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> "The official figure or act lies within what the words allow.";
            case REFUTED -> "The official figure lies outside of what the words allow.";
            case CONFLICTING -> "The words have several good readings, and the record answers them differently.";
            case NOT_ENOUGH_EVIDENCE -> "The record does not suffice, and the reason is given.";
            case NOT_CHECKABLE -> "No record could tell: a judgement, a promise, a plan or a forecast.";
        };
    }

    /** Why there is no clear verdict, in a few words that start in lower case; empty where there is one. */
    public static Optional<String> reason(Finding finding) {
        return finding.reason().map(VerdictText::inWords);
    }

    private static String inWords(Reason reason) {
        return switch (reason) {
            case NO_SERIES -> "nothing in the record counts this";
            case NO_BREAKDOWN -> "no published breakdown";
            case INCOMPLETE_LIST -> "list is not complete";
            case NO_PERIOD -> "no figure for that time";
            case NO_VINTAGE -> "not yet published on that day";
            case AMBIGUOUS_MEASURE -> "several series could be meant";
            case UNIT_MISMATCH -> "the record counts in another unit";
            case TOO_VAGUE -> "too vague to compare";
            case ACT_DIFFERS -> "the act does something else";
            case OPINION -> "a judgement";
            case FORECAST -> "about what will be";
            case PROMISE -> "a promise";
            case PLAN -> "a plan";
            case HYPOTHETICAL -> "under a condition";
            case QUESTION -> "a question";
            case DEMAND -> "a demand";
        };
    }
}
