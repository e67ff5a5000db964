package org.sayso.statements;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Verbs that report what somebody says, in all their forms; others tell what somebody does or is. Words are in lower case. */
final class ReportingVerbs {
    private static final Set<String> FORMS = forms();

    private ReportingVerbs() {}

    private static Set<String> forms() {
        WordList list = WordList.read("channel-words.txt");
        Set<String> forms = new HashSet<>(list.words("irregular"));
        list.words("reporting").stream().flatMap(ReportingVerbs::inflected).forEach(forms::add);
        return Set.copyOf(forms);
    }

    /** The forms of a regular verb: {@code add adds added adding}, {@code deny denies denied denying}. */
    private static Stream<String> inflected(String verb) {
        String stem = verb.substring(0, verb.length() - 1);
        if (verb.endsWith("e")) {
            return Stream.of(verb, verb + "s", verb + "d", stem + "ing");
        }
        if (verb.matches(".*[^aeo]y")) {
            return Stream.of(verb, stem + "ies", stem + "ied", verb + "ing");
        }
        String plural = verb.matches(".*(?:s|ss|sh|ch|x)") ? "es" : "s";
        return Stream.of(verb, verb + plural, verb + "ed", verb + "ing");
    }

    /** Whether a word is a form of such a verb. */
    static boolean contains(String word) {
        return FORMS.contains(word);
    }
}
