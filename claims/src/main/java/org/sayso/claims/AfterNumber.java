package org.sayso.claims;

import org.sayso.claims.quantity.Mention;
import org.sayso.claims.word.WordClass;
import org.sayso.claims.word.Words;

/** Tells, by the words after a number, whether a verb or a noun follows it. */
final class AfterNumber {
    private AfterNumber() {}

    /** "Nine of the 30 wounded were flown out": a participle after a definite number, before the verb, is the noun. */
    static boolean isHurt(Scene scene, int start) {
        Words words = scene.words();
        boolean definite = scene.mentions().stream()
                .anyMatch(number -> number.to() == start
                        && number.unit().isEmpty()
                        && words.has(number.number().from() - 1, WordClass.DEFINITE));
        boolean verb = words.has(start + 1, WordClass.AUXILIARY) || words.isPast(start + 1);
        return definite && words.isPast(start) && verb;
    }

    /** "43 said the same", "40 percent support it": no noun but a verb follows. */
    static boolean opensVerb(Scene scene, Mention mention, int start) {
        Words words = scene.words();
        boolean noun = NounPhrases.isNounLike(words, start + 1, scene.taken());
        boolean share = mention.unit().filter("%"::equals).isPresent();
        boolean base = words.has(start, WordClass.VERB) && !words.isPlural(start) && start == mention.to();
        boolean money = mention.unit().filter(unit -> unit.length() == 3).isPresent();
        boolean told = !money
                && words.has(start, WordClass.PAST)
                && !words.lower(start).endsWith("n")
                && !words.is(start, "lost", "paid", "killed");
        boolean close = words.is(start, "support", "vote")
                && (words.isMarkOrEnd(start + 1) || words.has(start + 1, WordClass.PREPOSITION));
        boolean gerund = start == mention.to()
                && mention.unit().isPresent()
                && words.lower(start).endsWith("ing");
        return gerund
                || words.isPast(start) && (!noun || told || share && start == mention.to())
                || base && (!noun || share) && !close
                || words.is(start, "more", "less", "fewer", "higher", "lower") && !noun;
    }

    /** "9 percent said", "23 percent of those who", "Sanders' 39 percent", "policy (34 percent)": no verb before it measures. */
    static boolean isItselfSubject(Scene scene, Mention mention) {
        if (mention.kind() == Mention.Kind.DURATION || mention.kind() == Mention.Kind.IN_TIME) {
            return true;
        }
        Words words = scene.words();
        int to = mention.to();
        boolean verb = words.has(to, WordClass.AUXILIARY)
                || words.has(to, WordClass.MODAL)
                || words.has(to, WordClass.RELATIVE)
                || words.isPast(to)
                || words.has(to, WordClass.VERB);
        boolean back = words.is(to, "of") && words.is(to + 1, "them", "those", "these", "whom");
        boolean free = !words.has(mention.from() - 1, WordClass.PREPOSITION)
                && !words.has(mention.from() - 1, WordClass.AUXILIARY)
                && !words.isPast(mention.from() - 1);
        return verb && free || back || words.is(mention.from() - 1, "'s", "'", "’", "(");
    }
}
