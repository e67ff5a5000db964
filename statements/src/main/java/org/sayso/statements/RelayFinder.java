package org.sayso.statements;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/**
 * Finds who passed a statement on: {@code Reuters reported, citing a prosecutor}, {@code the mayor said, according to the Times}.
 *
 * <p>Only names of news organizations count; the first to be told is the nearest to the reader. Whom a speaker told it is an outlet
 * and passes nothing on. A paper that reports in its own name is the speaker; an agency passes on even so. Thread-safe.
 */
final class RelayFinder {
    private static final WordList LIST = WordList.read("news-organizations.txt");
    /** Names of news organizations as an expression, without groups. */
    static final String NAME = name();

    private static final Set<String> AGENCIES = Set.copyOf(LIST.lines("agency"));
    private static final Pattern WHOLE_NAME = Pattern.compile("(?:[Tt]he\\s+)?(" + NAME + ")");
    private static final Pattern SHORT_NAME =
            Pattern.compile("(?:[Tt]he\\s+)?(" + NAME + "|" + String.join("|", LIST.words("ending")) + ")");
    private static final String ARTICLE = "(?:[Tt]he\\s+)?";
    private static final String NO_LETTER = "(?![\\p{L}\\p{N}])";
    private static final String PERFECT = "(?:has\\s+|had\\s+|first\\s+|also\\s+|later\\s+)?";
    private static final Pattern ACCORDING =
            Pattern.compile("(?i:" + any("according") + ")\\s+" + ARTICLE + "(" + NAME + ")" + NO_LETTER);
    private static final Pattern REPORTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(" + NAME + ")\\s+" + PERFECT + "(?:reported|reports)\\b");

    /** The lines of a section as alternatives of an expression, the longest first. */
    private static String any(String section) {
        return LIST.lines(section).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(line -> Stream.of(line.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    private static String name() {
        String names = Stream.concat(LIST.lines("name").stream(), LIST.lines("agency").stream())
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

    /** Whether words are the name of a news agency, which is no paper. */
    static boolean isAgency(String words) {
        return AGENCIES.contains(words);
    }

    /**
     * Who passed an attribution on.
     *
     * @param reported the reader of the article's reports
     * @param sources the sources of the article's attributions by where they begin
     */
    Relay find(
            Article article, Attribution attribution, ReportedSource reported, NavigableMap<Integer, Excerpt> sources) {
        Optional<String> paper = attribution.source().map(Excerpt::text).flatMap(RelayFinder::newsName);
        Optional<Span> span = Surroundings.around(article, attribution);
        String around = span.map(found -> Surroundings.textOf(article, found, attribution.content()))
                .orElse("");
        Set<String> names = new LinkedHashSet<>();
        if (paper.isEmpty()) {
            addAll(ACCORDING, around, names);
            addAll(REPORTED, around, names);
            Optional<Excerpt> opening = reported.opening(attribution);
            opening.flatMap(origin -> attribution.source()).ifPresent(source -> names.add(plain(source)));
            return new Relay(List.copyOf(names), opening);
        }
        Optional<Excerpt> origin = reported.cited(attribution)
                .or(() -> reported.speaking(attribution))
                .or(() -> sourceWithin(attribution, sources));
        if (origin.isPresent() || AGENCIES.contains(paper.get())) {
            names.add(paper.get());
        }
        return new Relay(List.copyOf(names), origin);
    }

    /** The words of a source up to a comma or "including". */
    private static String plain(Excerpt source) {
        return source.text().split("\\s*(?:,|\\bincluding\\b)", 2)[0];
    }

    /** Whom a mark of another statement within the report tells to have said it. */
    private static Optional<Excerpt> sourceWithin(Attribution attribution, NavigableMap<Integer, Excerpt> sources) {
        Span content = attribution.content().cover();
        return Optional.ofNullable(sources.ceilingEntry(content.start()))
                .filter(next -> next.getKey() < content.end())
                .map(Map.Entry::getValue);
    }

    private static Optional<String> newsName(String words) {
        Matcher whole = (words.contains("he ") ? SHORT_NAME : WHOLE_NAME).matcher(words);
        return whole.matches() ? Optional.of(whole.group(1)) : Optional.empty();
    }

    private static void addAll(Pattern pattern, String text, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
