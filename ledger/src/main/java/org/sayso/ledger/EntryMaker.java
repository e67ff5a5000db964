package org.sayso.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/**
 * Cuts a report into the passages of the index: the article or post as a whole, each statement, and each claim in the
 * reporter's own voice. The author of a post is the speaker of all that nobody else is said to say in it.
 */
final class EntryMaker {
    private static final int HEADING_LENGTH = 100;

    private final long check;
    private final Report report;
    private final Map<String, Integer> ordinals = new HashMap<>();

    /** Cuts the report of a check of that number. */
    EntryMaker(long check, Report report) {
        this.check = check;
        this.report = report;
        for (Claim claim : report.claims()) {
            ordinals.put(claim.id(), ordinals.size());
        }
    }

    /** The headline, or where there is none the first words of the text, up to a hundred characters. */
    static String heading(Article article) {
        return article.title().filter(title -> !title.isBlank()).orElseGet(() -> firstWords(article.text()));
    }

    private static String firstWords(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= HEADING_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', HEADING_LENGTH);
        return line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, HEADING_LENGTH / 2)) + " …";
    }

    /** The passages, in order of first offset after the whole. */
    List<Entry> entries() {
        List<Part> parts = new ArrayList<>();
        report.statements().forEach(statement -> parts.add(part(statement)));
        if (!isPost()) {
            ownClaims().forEach(claim -> parts.add(part(claim)));
        }
        parts.sort(Comparator.comparing(part -> part.words().cover()));
        List<Entry> entries = new ArrayList<>();
        entries.add(whole());
        for (Part part : parts) {
            entries.add(entry(entries.size(), part));
        }
        return entries;
    }

    private boolean isPost() {
        return report.article().medium().isPresent();
    }

    private List<Claim> ownClaims() {
        return report.claims().stream()
                .filter(claim -> claim.statement().isEmpty())
                .toList();
    }

    private Entry whole() {
        Article article = report.article();
        String heading = heading(article);
        String indexed =
                article.title().map(title -> title + "\n" + article.text()).orElse(article.text());
        if (!isPost()) {
            Passage passage = passage(
                    Optional.empty(), Passage.Kind.ARTICLE, heading, Optional.empty(), Optional.empty(), List.of());
            return new Entry(Entry.number(check, 0), passage, indexed, false, List.of());
        }
        Excerpt all = Excerpt.of(article, new Span(0, article.text().length()));
        Passage passage = passage(
                Optional.empty(),
                Passage.Kind.POST,
                article.text(),
                article.author().filter(name -> !name.isBlank()).map(Speaker::named),
                article.medium(),
                List.of());
        return new Entry(Entry.number(check, 0), passage, indexed, false, claims(ownClaims(), all));
    }

    private Part part(Statement statement) {
        return new Part(
                statement.content(),
                passage(
                        Optional.of(statement.id()),
                        Passage.Kind.valueOf(statement.kind().name()),
                        statement.content().text(),
                        statement.speaker(),
                        statement.channel(),
                        statement.relayedBy()),
                report.claims().stream()
                        .filter(claim -> claim.statement().equals(Optional.of(statement.id())))
                        .toList());
    }

    private Part part(Claim claim) {
        Excerpt sentence = Excerpt.of(report.article(), claim.sentence());
        return new Part(
                sentence,
                passage(
                        Optional.of(claim.id()),
                        Passage.Kind.REPORTED,
                        sentence.text(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                List.of(claim));
    }

    private Entry entry(int ordinal, Part part) {
        return new Entry(
                Entry.number(check, ordinal),
                part.passage(),
                part.passage().text(),
                false,
                claims(part.claims(), part.words()));
    }

    private Passage passage(
            Optional<String> name,
            Passage.Kind kind,
            String text,
            Optional<Speaker> speaker,
            Optional<String> channel,
            List<String> relayedBy) {
        Article article = report.article();
        return new Passage(
                check,
                name,
                kind,
                text,
                speaker,
                channel,
                relayedBy,
                heading(article),
                article.published(),
                article.url());
    }

    private List<Entry.EntryClaim> claims(List<Claim> claims, Excerpt within) {
        return claims.stream().map(claim -> claim(claim, within)).toList();
    }

    private Entry.EntryClaim claim(Claim claim, Excerpt within) {
        Optional<Finding> finding = report.findingOn(claim.id());
        Optional<Verdict> verdict = finding.map(Finding::verdict);
        return new Entry.EntryClaim(
                ordinals.getOrDefault(claim.id(), 0),
                claim.id(),
                claim.text(),
                finding.stream()
                        .flatMap(found -> found.evidence().stream())
                        .map(evidence -> evidence.series().id())
                        .distinct()
                        .toList(),
                verdict,
                false,
                false,
                claim.unit(),
                quantityOf(claim.assertion()),
                place(claim, within));
    }

    /** The number at the heart of an assertion. */
    private static Optional<Quantity> quantityOf(Assertion assertion) {
        if (assertion instanceof Assertion.Amount amount) {
            return Optional.of(amount.quantity());
        } else if (assertion instanceof Assertion.Change change) {
            return change.by().or(change::to).or(change::from);
        } else if (assertion instanceof Assertion.Comparison comparison) {
            return Optional.of(comparison.ratio());
        }
        return Optional.empty();
    }

    /** Where a claim stands in the words of an excerpt, whose stretches are joined by one space. */
    private static Optional<Entry.Place> place(Claim claim, Excerpt within) {
        Span words = claim.spans().get(0);
        int before = 0;
        for (Span stretch : within.spans()) {
            if (stretch.contains(words)) {
                int start = before + words.start() - stretch.start();
                return Optional.of(new Entry.Place(start, start + words.length()));
            }
            before += stretch.length() + 1;
        }
        return Optional.empty();
    }

    /** A passage before it has a number. */
    private record Part(Excerpt words, Passage passage, List<Claim> claims) {}
}
