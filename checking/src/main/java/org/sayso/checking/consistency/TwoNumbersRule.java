package org.sayso.checking.consistency;

import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.finding.Discrepancy;
import org.sayso.domain.finding.Discrepancy.Kind;

/**
 * The same thing with two numbers that exclude each other. By one voice it is a discrepancy of the article
 * (docs/rules/two-numbers.md), by two it is shown as sources that differ (docs/rules/sources-differ.md).
 */
final class TwoNumbersRule implements ConsistencyRule {
    @Override
    public List<Discrepancy> find(Passage passage) {
        List<Telling> tellings = Telling.of(passage).stream()
                .filter(telling -> !telling.isVague())
                .toList();
        List<Discrepancy> found = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            for (Telling later : tellings.subList(i + 1, tellings.size())) {
                if (tellings.get(i).isSame(later) && tellings.get(i).excludes(later)) {
                    found.add(discrepancy(passage, tellings.get(i), later));
                }
            }
        }
        return found;
    }

    private static Discrepancy discrepancy(Passage passage, Telling first, Telling second) {
        boolean one = first.voice().equals(second.voice());
        String both = "“" + passage.textAt(first.span()) + "” and “" + passage.textAt(second.span()) + "”";
        return passage.discrepancy(
                one ? Kind.TWO_NUMBERS : Kind.SOURCES_DIFFER,
                List.of(first.span(), second.span()),
                one
                        ? "The report gives two numbers for what its words make the same thing: " + both + "."
                        : "Two sources give different numbers of the same thing: " + both + ".");
    }
}
