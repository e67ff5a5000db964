package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;

/**
 * Finds whom a report tells to have said what it reports: {@code "It is done," Reed said, according to CNN}; {@code CNN reported
 * that Reed denied it}; {@code the Times quoted Reed, a neighbour, as saying so}.
 *
 * <p>Only words outside quotation marks tell it. Three things are looked for in this order: who is quoted or cited by name of the
 * act, who stands before or behind a verb of speech, and, where words are quoted and no such verb stands by them, who is named first
 * in a clause. One article; the time for an attribution is bounded.
 */
final class ReportedSource {
    private static final WordList LIST = WordList.read("news-organizations.txt");
    private static final int REACH = 400;
    private static final String PERFECT = "(?:has\\s+|had\\s+|also\\s+|later\\s+|then\\s+)?";
    private static final String SUBJECT = "([^·,.;:()\"\u201c\u201d]{2,70}?)";
    private static final String QUOTING = "\\b(?:" + any("quoting") + ")\\s+";
    private static final Pattern QUOTED_AS =
            Pattern.compile(QUOTING + "([^,.;·]+?)(?:\\s*,[^,;.·]{2,60},)?\\s+as\\s+(?:saying|telling|having)\\b"
                    + "|\\b(?:" + any("recalling") + ")\\s+([^,.;·]+?)\\s+(?:saying|telling)\\b");
    private static final Pattern CITING = Pattern.compile("\\bciting\\s+([^,.;:·]+)");
    private static final Pattern SAID =
            Pattern.compile("(?:^|[·,.;:]\\s*)(?:that\\s+|and\\s+|but\\s+)*" + SUBJECT + "\\s+"
                    + PERFECT + "(?:" + any("speech") + ")\\b"
                    + "|·[,.]?\\s*(?:" + any("speech") + ")\\s+" + SUBJECT + "\\s*[,.]");
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|[,;:]\\s+)(?:[Tt]hat\\s+)?((?:\\p{Lu}[\\p{L}.'\u2019-]*\\s+){0,3}\\p{Lu}[\\p{L}'\u2019-]+|[Hh]e|[Ss]he|[Tt]hey)(?=\\s+\\p{Ll})");
    private static final Pattern JOINED = Pattern.compile("^(\\p{Lu}[\\p{L}.'\u2019-]*)\\s+\\p{Ll}.*\\sand\\s*$");
    private static final String FULL_NAME =
            "(?!(?:" + any("opening") + ")\\b)" + "(?:\\p{Lu}[\\p{L}.'\u2019-]*\\s+){0,5}\\p{Lu}[\\p{L}'\u2019-]+";
    private static final Pattern OPENING = Pattern.compile("^(?:(?:that\\s+)?(" + FULL_NAME + ")|·+[,.]?\\s*("
            + FULL_NAME + "|[Hh]e|[Ss]he))\\s+" + PERFECT + "(?:" + any("plain speech") + ")\\b");
    private static final Pattern SPEAKING = Pattern.compile("·|\\b(?:" + any("speaking") + ")\\b");

    private static final Pattern ACCORDING = Pattern.compile("(?i:" + any("according") + ")");

    private final Article article;
    private final String plain;

    /** Reads an article whose quotations are known. */
    ReportedSource(Article article, List<Quotation> quotations) {
        this.article = article;
        StringBuilder text = new StringBuilder(article.text());
        for (Quotation quotation : quotations) {
            if (quotation.depth() == 0) {
                quotation.parts().forEach(part -> blank(text, part));
            }
        }
        this.plain = text.toString();
    }

    private static void blank(StringBuilder text, Span part) {
        for (int i = part.start(); i < part.end(); i++) {
            text.setCharAt(i, '·');
        }
    }

    private static String any(String section) {
        return LIST.lines(section).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(line -> Stream.of(line.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    /** Whom the source of an attribution cites for it by name of the act: {@code citing a prosecutor}, {@code quoted him as saying}. */
    Optional<Excerpt> cited(Attribution attribution) {
        Span window = window(attribution);
        return first(QUOTED_AS, window, attribution)
                .or(() -> first(CITING, window, attribution)
                        .filter(cited -> !cited.overlaps(attribution.content().cover())));
    }

    /** Who, within the words that a news organization reports, or beside them if those are only according to it, is told to speak. */
    Optional<Excerpt> speaking(Attribution attribution) {
        Span content = attribution.content().cover();
        Optional<Excerpt> said = only(near(content), attribution);
        if (said.isEmpty() && isAccordingTo(attribution)) {
            said = only(window(attribution), attribution);
        }
        boolean others = plain.charAt(content.start()) != '·'
                && SPEAKING.matcher(textOf(near(content))).find();
        return said.isPresent() || !others ? said : first(NAMED, near(content), attribution);
    }

    /** Who is told to speak at the very beginning of what somebody says: {@code aides say that Reed denied it}. */
    Optional<Excerpt> opening(Attribution attribution) {
        return attribution.source().isEmpty()
                ? Optional.empty()
                : first(OPENING, near(attribution.content().cover()), attribution);
    }

    private static boolean isAccordingTo(Attribution attribution) {
        return attribution
                .cue()
                .filter(cue -> ACCORDING.matcher(cue.text()).find())
                .isPresent();
    }

    private static Span near(Span content) {
        return new Span(content.start(), Math.min(content.end(), content.start() + REACH));
    }

    private Optional<Excerpt> first(Pattern pattern, Span window, Attribution attribution) {
        return all(pattern, window, attribution).stream().findFirst();
    }

    /** The only one who is told to speak; of several none. */
    private Optional<Excerpt> only(Span window, Attribution attribution) {
        List<Excerpt> said = all(SAID, window, attribution);
        long names = said.stream()
                .map(Excerpt::text)
                .filter(words -> Character.isUpperCase(words.charAt(0)))
                .distinct()
                .count();
        return names > 1 ? Optional.empty() : said.stream().findFirst();
    }

    private List<Excerpt> all(Pattern pattern, Span window, Attribution attribution) {
        List<Excerpt> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(textOf(window));
        while (matcher.find()) {
            int group = matcher.group(1) != null || matcher.groupCount() < 2 ? 1 : 2;
            int start = window.start() + matcher.start(group);
            Span span = subject(new Span(start, window.start() + matcher.end(group)));
            if (span.length() > 0 && !isOwn(span, attribution)) {
                found.add(Excerpt.of(article, span));
            }
        }
        return found;
    }

    /** A subject without space around it; of one that a second verb is joined to, the name at its front. */
    private Span subject(Span found) {
        String words = plain.substring(found.start(), found.end());
        Matcher joined = JOINED.matcher(words);
        int end = joined.find() ? joined.end(1) : words.stripTrailing().length();
        return new Span(found.start(), found.start() + end);
    }

    private static boolean isOwn(Span span, Attribution attribution) {
        return attribution.source().filter(source -> source.overlaps(span)).isPresent();
    }

    private String textOf(Span window) {
        return plain.substring(window.start(), window.end());
    }

    /** The sentences of the cue and of the content, as far as they are near. */
    private Span window(Attribution attribution) {
        Span all = attribution.content().cover();
        int position = attribution.position();
        int from = Math.max(sentence(Math.min(all.start(), position)).start(), position - REACH);
        int to = Math.min(
                Math.max(sentence(all.end() - 1).end(), sentence(position).end()), position + REACH);
        return new Span(Math.min(from, position), Math.max(to, position + 1));
    }

    private Span sentence(int offset) {
        return article.sentenceAt(offset).map(Sentence::span).orElse(new Span(offset, offset + 1));
    }
}
