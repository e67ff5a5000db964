package org.sayso.bench;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.bench.SpeakerLabels.Kind;
import org.sayso.bench.SpeakerLabels.Label;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Excerpt;

/**
 * How the speaker, the channel and the chain of one statement compare with a label.
 *
 * <p>Names are compared without case, articles, marks and a possessive ending. A description of one unnamed or of a group is right
 * where at least half of all its words are the label's words, since where such a description ends is a matter of taste. A wrong
 * person is a name given for words that mean another or nobody with a name; words left as they stand, and descriptions without a
 * name, are unresolved.
 *
 * @param speaker whether it is the right one
 * @param channelRight whether the channel is that of the label, or both have none
 * @param chainRight whether those who passed it on are those of the label, in the same order
 */
record SpeakerVerdict(Outcome speaker, boolean channelRight, boolean chainRight) {
    /** What became of a speaker. */
    enum Outcome {
        RIGHT,
        WRONG_PERSON,
        UNRESOLVED
    }

    /**
     * Compares a statement with a label.
     *
     * @param name the words at the label's speaker; empty for none
     * @param relayedBy the words at those who passed it on
     */
    static SpeakerVerdict of(Statement statement, Label label, Optional<String> name, List<String> relayedBy) {
        return new SpeakerVerdict(
                outcome(statement, label, name),
                statement.channel().equals(label.channel()),
                plain(statement.relayedBy()).equals(plain(relayedBy)));
    }

    private static Outcome outcome(Statement statement, Label label, Optional<String> name) {
        Optional<String> found = statement.speaker().map(Speaker::name).map(SpeakerVerdict::plain);
        Optional<String> wanted = name.map(SpeakerVerdict::plain);
        if (found.equals(wanted) || isNear(found.orElse(""), wanted.orElse(""), label.kind())) {
            return Outcome.RIGHT;
        }
        Optional<String> source = statement.source().map(Excerpt::text).map(SpeakerVerdict::plain);
        boolean asItStands = found.isEmpty() || source.orElse("").startsWith(found.get());
        boolean named =
                statement.speaker().filter(speaker -> isNamed(speaker.name())).isPresent();
        return asItStands || !named ? Outcome.UNRESOLVED : Outcome.WRONG_PERSON;
    }

    /** Whether words hold a name: a capital letter behind the first word, or one at the start that is no article's. */
    private static boolean isNamed(String words) {
        return words.replaceFirst("^(?:The|An|A) ", "").chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isNear(String found, String wanted, Kind kind) {
        if (kind != Kind.UNNAMED && kind != Kind.GROUP) {
            return false;
        }
        Set<String> both = new HashSet<>(words(found));
        Set<String> all = new HashSet<>(both);
        both.retainAll(words(wanted));
        all.addAll(words(wanted));
        return both.size() * 2 >= all.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split(" ", -1)));
    }

    private static List<String> plain(List<String> names) {
        return names.stream().map(SpeakerVerdict::plain).toList();
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]s\\b|[^\\p{L}\\p{N} ]", "")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:the|an|a) ", "");
    }
}
