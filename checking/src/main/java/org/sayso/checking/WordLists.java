package org.sayso.checking;

import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.domain.text.ResourceTable;

/** The word lists beside this class, as stems. */
final class WordLists {
    /** Verbs that only carry a number to its noun: "stood at". */
    static final Set<String> MEASURE_VERBS = stems("measure-verbs.tsv");
    /** Nouns that carry a number and do not say of what: "the figure". */
    static final Set<String> CARRIER_NOUNS = stems("carrier-nouns.tsv");
    /** Verbs whose subject only passes a number on: "the summary gave". */
    static final Set<String> REPORTING_VERBS = stems("reporting-verbs.tsv");
    /** Words that name a time. */
    static final Set<String> TIME_WORDS = stems("time-words.tsv");
    /** Words that stand beside a measure without narrowing it. */
    static final Set<String> PLAIN_WORDS = stems("plain-words.tsv");
    /** Words that stand with any official act. */
    static final Set<String> FORMAL_WORDS = stems("formal-words.tsv");
    /** Verbs that say that a number was reached: "passed a million". */
    static final Set<String> THRESHOLD_VERBS = stems("threshold-verbs.tsv");

    /** Words right before a measure that make it that of a part. */
    static final Set<String> PART_WORDS = stems("part-words.tsv");

    /** Plurals without an s that mean persons. */
    static final Set<String> PERSONS = stems("persons.tsv");

    private WordLists() {}

    private static Set<String> stems(String name) {
        return ResourceTable.rows(WordLists.class, name).stream()
                .map(row -> Stems.of(row.get(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a verb only carries a number, passes it on or says that it was reached. */
    static boolean carriesNumber(String stem) {
        return MEASURE_VERBS.contains(stem) || REPORTING_VERBS.contains(stem) || THRESHOLD_VERBS.contains(stem);
    }

    /** Whether a qualifier narrows nothing: a time, a number, or a word that only points. */
    static boolean narrowsNothing(String stem) {
        return TIME_WORDS.contains(stem)
                || PLAIN_WORDS.contains(stem)
                || REPORTING_VERBS.contains(stem)
                || MEASURE_VERBS.contains(stem)
                || CARRIER_NOUNS.contains(stem)
                || stem.chars().allMatch(character -> !Character.isLetter(character))
                || stem.length() < 2;
    }
}
