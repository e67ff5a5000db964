package org.sayso.domain.finding;

import java.util.List;
import java.util.Optional;

/**
 * What the record says about one claim.
 *
 * @param claim the id of the claim
 * @param verdict the verdict as the record stood on the dateline; where it held nothing so old, the present one
 * @param reason why there is no clear verdict; empty for supported and refuted
 * @param asPublished the record on the dateline; empty where the article has none or the record had nothing
 * @param asRevised the record as it stands now, or on the day asked for
 * @param explanation one plain sentence, or a few, for readers
 * @param evidence the figures and acts behind the verdict, or shown for comparison
 * @param nearMisses figures that may explain an error
 * @param score how clearly the words point to the reading behind the verdict, from 0 (not at all) to 1; the number
 *     claimed has no part in it
 */
public record Finding(
        String claim,
        Verdict verdict,
        Optional<Reason> reason,
        Optional<Standing> asPublished,
        Optional<Standing> asRevised,
        String explanation,
        List<Evidence> evidence,
        List<NearMiss> nearMisses,
        double score) {
    /** Copies the lists and checks that a verdict has evidence, and the lack of one a reason. */
    public Finding {
        evidence = List.copyOf(evidence);
        nearMisses = List.copyOf(nearMisses);
        boolean clear = verdict == Verdict.SUPPORTED || verdict == Verdict.REFUTED;
        if (clear && (evidence.isEmpty() || reason.isPresent())) {
            throw new IllegalArgumentException(verdict + " needs evidence and no reason: " + claim);
        }
        if (!clear && verdict != Verdict.CONFLICTING && reason.isEmpty()) {
            throw new IllegalArgumentException(verdict + " needs a reason: " + claim);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is between 0 and 1: " + score);
        }
    }

    /** A finding on a claim whose words point to nothing. */
    public Finding(
            String claim,
            Verdict verdict,
            Optional<Reason> reason,
            Optional<Standing> asPublished,
            Optional<Standing> asRevised,
            String explanation,
            List<Evidence> evidence,
            List<NearMiss> nearMisses) {
        this(claim, verdict, reason, asPublished, asRevised, explanation, evidence, nearMisses, 0);
    }
}
