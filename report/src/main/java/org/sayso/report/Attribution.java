package org.sayso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Excerpt;

/** Who said something, where, and who passed it on, in words. */
public final class Attribution {
    private Attribution() {}

    /**
     * The whole way from speaker to reader: {@code Karoline Leavitt, White House Press Secretary, in a post on X,
     * relayed by AFP}.
     */
    public static String chain(Statement statement) {
        List<String> parts = new ArrayList<>();
        parts.add(speaker(statement));
        statement.channel().map(Attribution::channel).ifPresent(parts::add);
        List<String> relays = relays(statement);
        if (!relays.isEmpty()) {
            parts.add("relayed by " + String.join(", then ", relays));
        }
        return String.join(", ", parts);
    }

    /** Those who passed it on, without the speaker, who passes on nothing by speaking. */
    private static List<String> relays(Statement statement) {
        Optional<String> name = statement.speaker().map(Speaker::name);
        return statement.relayedBy().stream()
                .filter(relay -> !name.equals(Optional.of(relay)))
                .toList();
    }

    /** Who is answerable: {@code Karoline Leavitt, White House Press Secretary}. */
    public static String speaker(Statement statement) {
        Optional<String> source = statement.source().map(Excerpt::text);
        if (statement.speaker().isEmpty()) {
            return source.orElse("a source that the report does not name");
        }
        Speaker speaker = statement.speaker().get();
        StringBuilder words = new StringBuilder(withArticle(speaker.name(), source));
        speaker.role()
                .filter(role -> !contains(speaker.name(), role))
                .ifPresent(role -> words.append(", ").append(role));
        speaker.organization()
                .filter(organization -> !contains(words.toString(), organization))
                .ifPresent(organization -> words.append(", ").append(organization));
        return words.toString();
    }

    /** A name that stands with "the" in the report keeps it: {@code the White House}. */
    private static String withArticle(String name, Optional<String> source) {
        return source.filter(words -> words.equalsIgnoreCase("the " + name)).isPresent() ? "the " + name : name;
    }

    private static boolean contains(String words, String part) {
        return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** A channel named with a capital is a service one posts on; any other is a kind of utterance. */
    private static String channel(String channel) {
        if (Character.isUpperCase(channel.codePointAt(0))) {
            return "in a post on " + channel;
        }
        return "in " + ("aeiou".indexOf(channel.charAt(0)) >= 0 ? "an " : "a ") + channel;
    }
}
