package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.finding.Discrepancy;

/**
 * A word of scale in the lead, such as "hundreds", and a number given later that lies outside of what it covers. Rule:
 * docs/rules/vague-number.md.
 */
final class VagueNumberRule implements ConsistencyRule {
    /** How many sentences the lead has at most. */
    private static final int LEAD = 3;

    @Override
    public List<Discrepancy> find(Passage passage) {
        List<Telling> tellings = Telling.of(passage);
        List<Discrepancy> found = new ArrayList<>();
        for (Telling vague : tellings) {
            if (!vague.isVague() || vague.line() >= LEAD) {
                continue;
            }
            tellings.stream()
                    .filter(exact -> !exact.isVague() && vague.isSummaryOf(exact) && vague.excludes(exact))
                    .findFirst()
                    .map(exact -> discrepancy(passage, vague, exact))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Discrepancy discrepancy(Passage passage, Telling vague, Telling exact) {
        String explanation = "What the report first calls “" + passage.textAt(vague.span()) + "” it later gives as “"
                + passage.textAt(exact.span()) + "”.";
        return passage.discrepancy(Discrepancy.Kind.VAGUE_NUMBER, List.of(vague.span(), exact.span()), explanation);
    }
}
