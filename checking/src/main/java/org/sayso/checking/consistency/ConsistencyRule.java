package org.sayso.checking.consistency;

import java.util.List;
import org.sayso.domain.finding.Discrepancy;

/** Finds one kind of numbers that do not go together. */
interface ConsistencyRule {
    /** What the rule finds in an article, in any order. */
    List<Discrepancy> find(Passage passage);
}
