package org.sayso.checking;

import java.util.List;

/** Judges the claims of one kind: each good reading for itself, as the record stood on the day of the inquiry. */
interface CheckingRule {
    /** The judgements, best reading first; none where no series can be meant. */
    List<Judgement> judge(Inquiry inquiry);
}
