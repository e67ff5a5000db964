package org.sayso.report;

import org.sayso.domain.finding.Discrepancy;

/** What does not go together within an article, in words. */
public final class DiscrepancyText {
    private DiscrepancyText() {}

    /** What kind it is, for readers, in lower case. */
    public static String name(Discrepancy discrepancy) {
        return switch (discrepancy.kind()) {
            case PART_EXCEEDS_WHOLE -> "a part larger than its whole";
            case PERCENTAGE -> "numbers that do not give what is said of them";
            case TWO_NUMBERS -> "two numbers for one thing";
            case VAGUE_NUMBER -> "another scale than the number given later";
            case SOURCES_DIFFER -> "two sources differ";
        };
    }
}
