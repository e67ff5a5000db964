package org.sayso.domain.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a dimension, which can be found by code or by name. Immutable.
 *
 * <p>Names are compared without accents, full stops and a leading article. A name in capitals, such as {@code US}, is
 * found only in capitals, so that "us" is nobody's country; any other name that starts with a capital is found only
 * where the text has one too, so that "turkey" is a bird.
 */
public final class Members {
    private final List<Member> all;
    private final Map<String, Member> byCode = new LinkedHashMap<>();
    private final Map<String, List<Named>> byName = new HashMap<>();
    /** For the first word of a name, in small letters, the words of the longest name that starts with it. */
    private final Map<String, Integer> longest = new HashMap<>();

    /** A member under one of its names. */
    private record Named(Member member, String name) {}

    /**
     * Makes the members of a dimension.
     *
     * @throws IllegalArgumentException if two have the same code
     */
    public Members(List<Member> members) {
        all = List.copyOf(members);
        for (Member member : all) {
            if (byCode.put(member.code(), member) != null) {
                throw new IllegalArgumentException("two members have the code " + member.code());
            }
            for (String name : member.names()) {
                List<String> words = NameWords.of(name);
                if (!words.isEmpty()) {
                    longest.merge(words.get(0).toLowerCase(Locale.ROOT), words.size(), Math::max);
                }
                String joined = String.join(" ", words);
                byName.computeIfAbsent(joined.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(new Named(member, joined));
            }
        }
    }

    /** All of them, in the order of the table. */
    public List<Member> all() {
        return all;
    }

    /** The member with that code. */
    public Optional<Member> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The members of which the words are a name, as a whole; several where names are ambiguous. */
    public List<Member> named(String words) {
        return matching(NameWords.of(words));
    }

    /** The members whose names stand in a text, in the order of the text; where names overlap, the longest. */
    public List<Member> mentionedIn(String text) {
        List<String> words = NameWords.of(text);
        List<Member> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            int most = longest.getOrDefault(words.get(at).toLowerCase(Locale.ROOT), 0);
            for (int length = Math.min(most, words.size() - at); length > 0; length--) {
                List<Member> here = matching(words.subList(at, at + length));
                if (!here.isEmpty()) {
                    here.stream().filter(member -> !found.contains(member)).forEach(found::add);
                    taken = length;
                    break;
                }
            }
            at += taken;
        }
        return List.copyOf(found);
    }

    private List<Member> matching(List<String> words) {
        String joined = String.join(" ", words);
        return byName.getOrDefault(joined.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(named -> capitalsAgree(named.name(), joined))
                .map(Named::member)
                .distinct()
                .toList();
    }

    private static boolean capitalsAgree(String name, String text) {
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
            return true;
        }
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf(' ') < 0;
        return capitals ? text.equals(name) : Character.isUpperCase(text.codePointAt(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Members members && members.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.size() + " members";
    }
}
