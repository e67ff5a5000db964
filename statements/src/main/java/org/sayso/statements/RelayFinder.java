package org.sayso.statements;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/**
 * Finds who passed a statement on: {@code according to AFP}, {@code told Reuters}, {@code Reuters reported, citing a prosecutor}.
 *
 * <p>Only names of news organizations count; the first to be told is the nearest to the reader. Thread-safe.
 */
final class RelayFinder {
    private static final WordList LIST = WordList.read("news-organizations.txt");
    private static final String NAME = name();
    private static final Pattern WHOLE_NAME = Pattern.compile("(?:[Tt]he\\s+)?(" + NAME + ")");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:told|tells|telling|according to|interview with|reported by|quoted by)\\s+(?:the\\s+|The\\s+)?("
                    + NAME + ")(?![\\p{L}\\p{N}])");
    private static final Pattern REPORTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(" + NAME + ")\\s+(?:has\\s+|had\\s+|first\\s+|also\\s+)?(?:reported|reports)\\b");
    private static final Pattern CITING = Pattern.compile("\\bciting\\s+([^,.;:·\"\u201c\u201d]+)");

    private static String name() {
        String names = LIST.lines("name").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String endings = String.join("|", LIST.words("ending"));
        return "(?:\\p{Lu}[\\p{L}.]*\\s+){1,3}(?:" + endings + ")|" + names;
    }

    /** Whether words are the name of a news organization, with or without an article. */
    static boolean isNewsOrganization(String words) {
        return WHOLE_NAME.matcher(words).matches();
    }

    /** Who passed an attribution on. */
    Relay find(Article article, Attribution attribution) {
        Set<String> names = new LinkedHashSet<>();
        Optional<String> source = attribution.source().map(Excerpt::text).flatMap(RelayFinder::newsName);
        source.ifPresent(names::add);
        Optional<Span> span = Surroundings.around(article, attribution);
        String around = span.map(found -> Surroundings.textOf(article, found, attribution.content()))
                .orElse("");
        addAll(TOLD, around, names);
        addAll(REPORTED, around, names);
        Matcher citing = CITING.matcher(around);
        boolean cites = source.isPresent() && citing.find() && !citing.group(1).isBlank();
        Optional<Excerpt> origin =
                cites ? span.map(found -> Excerpt.of(article, stripped(citing, found.start()))) : Optional.empty();
        return new Relay(List.copyOf(names), origin);
    }

    private static Span stripped(Matcher citing, int offset) {
        return new Span(
                offset + citing.start(1),
                offset + citing.start(1) + citing.group(1).stripTrailing().length());
    }

    private static Optional<String> newsName(String words) {
        Matcher whole = WHOLE_NAME.matcher(words);
        return whole.matches() ? Optional.of(whole.group(1)) : Optional.empty();
    }

    private static void addAll(Pattern pattern, String text, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
