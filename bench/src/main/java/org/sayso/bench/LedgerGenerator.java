package org.sayso.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sayso.domain.claim.Assertion;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.claim.Measure;
import org.sayso.domain.claim.Quantity;
import org.sayso.domain.finding.Finding;
import org.sayso.domain.finding.Reason;
import org.sayso.domain.finding.Report;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.ledger.NewCheck;

/**
 * Makes checked articles of twenty statements each, from a seed.
 *
 * <p>Words are drawn from twenty thousand, the n-th with a chance proportional to 1/n, as words of a language are; a third of
 * the words come in one of four hundred set phrases, so that there are triples of words that thousands of statements share. One
 * statement in seven repeats an earlier one: whole, cut, or with a word changed.
 */
final class LedgerGenerator {
    static final int STATEMENTS = 20;
    private static final int VOCABULARY = 20_000;
    private static final int PHRASES = 400;
    private static final int SPEAKERS = 500;
    private static final int ORGANIZATIONS = 80;
    private static final int DAYS = 1500;
    private static final int REMEMBERED = 2000;
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Verdict> WITHOUT_EVIDENCE =
            List.of(Verdict.CONFLICTING, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.NOT_CHECKABLE);

    private final SplittableRandom random;
    private final List<String> phrases = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int articles;

    LedgerGenerator(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(words(3 + random.nextInt(4)));
        }
    }

    /** The next checked article. */
    NewCheck next() {
        List<String> contents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            String content = statement();
            contents.add(content);
            text.append("The speaker said: ");
            spans.add(new Span(text.length(), text.length() + content.length()));
            text.append(content).append(".\n\n");
        }
        remember(contents);
        Article article = new Article(
                Optional.empty(),
                Optional.of(words(6)),
                Optional.of(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(DAYS))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text.append("Article ").append(++articles).append('.').toString(),
                List.of());
        Report report = report(article, spans);
        return new NewCheck(report, Map.of(NewCheck.JSON, "{\"sayso\": \"1\"}"), "0.1.0", List.of(), "bench", AT);
    }

    /** Words of a statement that was made before: one to search for. */
    String remembered() {
        return said.get(random.nextInt(said.size()));
    }

    /** The name of a speaker. */
    String speaker() {
        return "Speaker" + random.nextInt(SPEAKERS) + " Name" + random.nextInt(SPEAKERS);
    }

    /** The name of an organization. */
    String organization() {
        return "Office " + random.nextInt(ORGANIZATIONS);
    }

    /** A word, common ones more often. */
    String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        StringBuilder word = new StringBuilder();
        for (int rest = rank + 20; rest > 0; rest /= 20) {
            word.append("bdfgklmnprstvzchjwxq".charAt(rest % 20)).append("aeiou".charAt(rest / 3 % 5));
        }
        return word.toString();
    }

    private void remember(List<String> contents) {
        for (String content : contents) {
            if (said.size() < REMEMBERED) {
                said.add(content);
            } else if (random.nextInt(10) == 0) {
                said.set(random.nextInt(REMEMBERED), content);
            }
        }
    }

    private String statement() {
        if (!said.isEmpty() && random.nextInt(7) == 0) {
            return repeated(said.get(random.nextInt(said.size())));
        }
        List<String> parts = new ArrayList<>();
        int length = 12 + random.nextInt(25);
        while (parts.size() < length) {
            if (random.nextInt(10) == 0) {
                double skewed = random.nextDouble() * random.nextDouble();
                parts.addAll(List.of(phrases.get((int) (skewed * PHRASES)).split(" ", -1)));
            } else {
                parts.add(word());
            }
        }
        parts.add(length / 2, Integer.toString(100 + random.nextInt(9000)));
        return String.join(" ", parts);
    }

    private String repeated(String statement) {
        List<String> words = new ArrayList<>(List.of(statement.split(" ", -1)));
        return switch (random.nextInt(3)) {
            case 0 -> statement;
            case 1 -> String.join(" ", words.subList(words.size() / 4, words.size()));
            default -> {
                words.set(words.size() / 2, word());
                yield String.join(" ", words);
            }
        };
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private Report report(Article article, List<Span> spans) {
        List<Statement> statements = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Span span : spans) {
            statements.add(new Statement(
                    "s" + (statements.size() + 1),
                    StatementKind.DIRECT,
                    Optional.empty(),
                    Optional.empty(),
                    Excerpt.of(article, span),
                    Optional.of(new Speaker(speaker(), Optional.empty(), Optional.of(organization()))),
                    Optional.empty(),
                    List.of()));
            Claim claim = claim("c" + statements.size(), "s" + statements.size(), span, article);
            claims.add(claim);
            Verdict verdict = WITHOUT_EVIDENCE.get(random.nextInt(WITHOUT_EVIDENCE.size()));
            findings.add(new Finding(
                    claim.id(),
                    verdict,
                    Optional.of(Reason.NO_SERIES),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of(),
                    List.of()));
        }
        return new Report(article, statements, claims, findings);
    }

    private Claim claim(String id, String statement, Span span, Article article) {
        Span words = new Span(span.start(), Math.min(span.start() + 12, span.end()));
        return new Claim(
                id,
                List.of(words),
                article.textAt(words).isBlank() ? "words" : article.textAt(words),
                span,
                Optional.of(statement),
                new Assertion.Amount(Quantity.exact(BigDecimal.valueOf(random.nextInt(1000)))),
                new Measure("", Optional.empty(), List.of(), Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
