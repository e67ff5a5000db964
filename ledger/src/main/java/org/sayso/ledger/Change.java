package org.sayso.ledger;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;

/** What a person says of a statement or a claim. */
public sealed interface Change {
    /** What the program found is right. */
    record Confirmed() implements Change {}

    /** The words are no statement, or no claim. */
    record Rejected() implements Change {}

    /** What was said of it before no longer holds; what the program found stands again. */
    record Withdrawn() implements Change {}

    /**
     * It stands elsewhere.
     *
     * @param spans the right words, in UTF-16 code units of the article's text, in order and apart
     */
    record SpanCorrected(List<Span> spans) implements Change {
        /** Copies the list and checks that there are words. */
        public SpanCorrected {
            spans = List.copyOf(spans);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("a corrected span has words");
            }
        }
    }

    /**
     * Somebody else said it; for statements.
     *
     * @param speaker who
     */
    record SpeakerCorrected(Speaker speaker) implements Change {}

    /**
     * Another figure of the record is meant; for claims.
     *
     * @param reading which
     */
    record ReadingCorrected(Reading reading) implements Change {}

    /**
     * The verdict is another; for claims.
     *
     * @param verdict the right verdict
     * @param reason why there is no clear one; empty for supported and refuted
     */
    record VerdictCorrected(Verdict verdict, Optional<Reason> reason) implements Change {}
}
