package org.sayso.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;

/**
 * A claim, what was found on it, and the later claims of the article that say the same.
 *
 * @param claim the first of them
 * @param finding what the record says
 * @param repeats the later ones, in order
 */
public record ClaimGroup(Claim claim, Finding finding, List<Claim> repeats) {
    /** The claims of a report that have a finding, in order; a repeat with another verdict stands for itself. */
    public static List<ClaimGroup> of(Report report) {
        Map<String, ClaimGroup> groups = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (Claim claim : report.claims()) {
            Optional<Finding> finding = report.findingOn(claim.id());
            if (finding.isEmpty()) {
                continue;
            }
            Optional<ClaimGroup> same = claim.sameAs()
                    .map(id -> groups.get(first.getOrDefault(id, id)))
                    .filter(group -> group.finding.verdict() == finding.get().verdict());
            if (same.isPresent()) {
                same.get().repeats.add(claim);
                first.put(claim.id(), same.get().claim.id());
            } else {
                groups.put(claim.id(), new ClaimGroup(claim, finding.get(), new ArrayList<>()));
            }
        }
        return List.copyOf(groups.values());
    }

    /** Whether there is nothing to show of the record: no verdict and no figure. */
    public boolean isUnchecked() {
        Verdict verdict = finding.verdict();
        return (verdict == Verdict.NOT_CHECKABLE || verdict == Verdict.NOT_ENOUGH_EVIDENCE)
                && finding.evidence().isEmpty()
                && finding.nearMisses().isEmpty();
    }
}
