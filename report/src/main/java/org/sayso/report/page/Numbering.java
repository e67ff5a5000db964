package org.sayso.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.report.ClaimGroup;

/** The numbers by which marks in the article and findings beside it know each other: 1, 2, 3 in the order of the text. */
final class Numbering {
    private final List<ClaimGroup> groups;
    private final Map<String, Integer> numbers = new HashMap<>();

    Numbering(Report report) {
        groups = ClaimGroup.of(report);
        for (int i = 0; i < groups.size(); i++) {
            numbers.put(groups.get(i).claim().id(), i);
            for (Claim repeat : groups.get(i).repeats()) {
                numbers.put(repeat.id(), i);
            }
        }
    }

    /** All findings, in order. */
    List<ClaimGroup> groups() {
        return groups;
    }

    /** Whether there is a finding on the claim. */
    boolean has(Claim claim) {
        return numbers.containsKey(claim.id());
    }

    /** The number of the finding on a claim, from 1. */
    int of(Claim claim) {
        return index(claim) + 1;
    }

    /** The verdict on a claim. */
    Verdict verdict(Claim claim) {
        return groups.get(index(claim)).finding().verdict();
    }

    /** The name of the place on the page where the finding on a claim stands. */
    String anchor(Claim claim) {
        return "finding-" + of(claim);
    }

    private int index(Claim claim) {
        Integer index = numbers.get(claim.id());
        if (index == null) {
            throw new IllegalArgumentException("no finding on the claim " + claim.id());
        }
        return index;
    }
}
