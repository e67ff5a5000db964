package org.sayso.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.QuantityLabels.Days;
import org.sayso.bench.QuantityLabels.Labelled;
import org.sayso.bench.QuantityLabels.LabelledNumber;
import org.sayso.claims.ClaimFinder;
import org.sayso.claims.QuantityMention;
import org.sayso.domain.claim.Timing;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Span;
import org.sayso.domain.time.Period;
import org.sayso.reading.PlainTextReader;

/**
 * Compares the quantities that Sayso finds with labelled ones. Arguments: the folder of the corpus, and {@code --errors} to
 * list what is wrong in the three quarters of the articles that may be tuned on. The last quarter, whose id has a SHA-256
 * that starts with 0 to 3, gives figures only.
 *
 * <p>A hit has the labelled span and value. A share that is labelled as a decimal is compared as a percentage. Approximation, period and
 * head are judged on hits: "nearly" and ranges count as "about", and a period or head on those labels that have one. How
 * many labels without a period are given one stands at the end, and how many of these take it from other sentences.
 */
final class QuantityEvaluation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = new BigDecimal("0.006");

    private final Map<String, Integer> tally = new HashMap<>();
    private final boolean errors;

    private QuantityEvaluation(boolean errors) {
        this.errors = errors;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        Map<String, MarkedArticle> articles = new HashMap<>();
        for (MarkedArticle article :
                Corpus.read(Path.of(arguments[0]).resolve("train.jsonl")).articles()) {
            articles.put(article.id(), article);
        }
        boolean errors = List.of(arguments).contains("--errors");
        QuantityEvaluation tuned = new QuantityEvaluation(errors);
        QuantityEvaluation heldOut = new QuantityEvaluation(false);
        ClaimFinder finder = new ClaimFinder();
        for (Labelled labels : QuantityLabels.read()) {
            MarkedArticle article = Optional.ofNullable(articles.get(labels.article()))
                    .orElseThrow(() -> new IllegalStateException("not in the corpus: " + labels.article()));
            (isHeldOut(labels.article()) ? heldOut : tuned).add(finder, article, labels);
        }
        tuned.print("three quarters");
        heldOut.print("held out");
    }

    static boolean isHeldOut(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 0xf0) >> 4 < 4;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private void add(ClaimFinder finder, MarkedArticle marked, Labelled labels) {
        Article article = new PlainTextReader().read(marked.text());
        Optional<LocalDate> day = marked.published();
        Article dated = day.map(article::withDateline).orElse(article);
        CodePointIndex index = new CodePointIndex(dated.text());
        Map<CodePoints, QuantityMention> found = new HashMap<>();
        for (QuantityMention mention : finder.quantities(dated)) {
            CodePoints span = index.range(mention.span());
            if (span.start() >= labels.stretch().start()
                    && span.end() <= labels.stretch().end()
                    && labels.ignored().stream().noneMatch(range -> overlap(range, span))) {
                found.put(span, mention);
            }
        }
        labels.numbers().stream()
                .filter(label -> labels.ignored().stream().noneMatch(range -> overlap(range, label.span())))
                .forEach(label -> judge(label, found, dated.text(), index));
        count("found", found.size());
        if (errors) {
            found.forEach((span, mention) -> {
                if (labels.numbers().stream()
                        .noneMatch(label -> !label.trap() && label.span().equals(span))) {
                    show("EXTRA", span, mention.quantity().value().toString(), dated.text(), index);
                }
            });
        }
    }

    private void judge(
            LabelledNumber label, Map<CodePoints, QuantityMention> found, String text, CodePointIndex index) {
        if (label.trap()) {
            count("traps", 1);
            boolean caught = found.keySet().stream().anyMatch(span -> overlap(span, label.span()));
            count("false claims", caught ? 1 : 0);
            return;
        }
        count("labels", 1);
        Optional<QuantityMention> mention = Optional.ofNullable(found.get(label.span()));
        if (mention.isEmpty() || !sameValue(label, mention.get())) {
            show(mention.isEmpty() ? "MISSED" : "VALUE", label.span(), label.value() + " " + label.unit(), text, index);
            return;
        }
        count("hits", 1);
        boolean approximation = approximation(mention.get()).equals(ofLabel(label));
        count("approximations", approximation ? 1 : 0);
        if (!approximation) {
            show("APPROXIMATION " + label.approximation(), label.span(), approximation(mention.get()), text, index);
        }
        label.head().ifPresent(head -> judgeHead(head, label, mention.get(), text, index));
        label.period()
                .ifPresentOrElse(
                        period -> judgePeriod(period, label, mention.get(), text, index),
                        () -> judgeUndated(label, mention.get(), text, index));
    }

    private void judgeHead(
            CodePoints head, LabelledNumber label, QuantityMention mention, String text, CodePointIndex index) {
        count("heads", 1);
        String expected = index.text(head);
        Optional<String> actual = mention.head().map(span -> text.substring(span.start(), span.end()));
        boolean same = actual.filter(word -> word.toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT)))
                .isPresent();
        count("right heads", same ? 1 : 0);
        if (!same) {
            show("HEAD " + expected, label.span(), actual.orElse("-"), text, index);
        }
    }

    private void judgePeriod(
            Days days, LabelledNumber label, QuantityMention mention, String text, CodePointIndex index) {
        count("periods", 1);
        Optional<Period> period = mention.timing().map(Timing::period);
        String start = period.flatMap(Period::start).map(LocalDate::toString).orElse("");
        String end = period.flatMap(Period::end).map(LocalDate::toString).orElse("");
        boolean same = period.isPresent() && start.equals(days.start()) && end.equals(days.end());
        count("right periods", same ? 1 : 0);
        if (!same) {
            show("PERIOD " + days, label.span(), start + " " + end, text, index);
        }
    }

    private void judgeUndated(LabelledNumber label, QuantityMention mention, String text, CodePointIndex index) {
        count("undated", 1);
        count("dated too much", mention.timing().isPresent() ? 1 : 0);
        boolean inherited = mention.timing()
                .filter(timing -> timing.basis() == Timing.Basis.INHERITED)
                .isPresent();
        count("inherited too much", inherited ? 1 : 0);
        mention.timing()
                .ifPresent(timing -> show(
                        "DATED " + timing.basis(), label.span(), timing.period().toString(), text, index));
    }

    private static boolean sameValue(LabelledNumber label, QuantityMention mention) {
        Optional<BigDecimal> actual = mention.quantity().value();
        if (label.approximation().equals("range")) {
            return equal(label.low(), mention.quantity().low())
                    && equal(label.high(), mention.quantity().high());
        }
        if (label.value().isEmpty() || actual.isEmpty()) {
            return actual.isEmpty() && label.value().isEmpty();
        }
        boolean share = label.unit().equals("fraction");
        BigDecimal expected =
                share ? label.value().get().multiply(HUNDRED) : label.value().get();
        BigDecimal tolerance = share ? CLOSE.multiply(HUNDRED) : BigDecimal.ZERO;
        return expected.subtract(actual.get()).abs().compareTo(tolerance) <= 0;
    }

    private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static String approximation(QuantityMention mention) {
        return mention.quantity().approximation().name().toLowerCase(Locale.ROOT);
    }

    private static String ofLabel(LabelledNumber label) {
        return switch (label.approximation()) {
            case "nearly", "range" -> "about";
            default -> label.approximation();
        };
    }

    private static boolean overlap(CodePoints one, CodePoints other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private void count(String what, int more) {
        tally.merge(what, more, Integer::sum);
    }

    private void show(String what, CodePoints span, String detail, String text, CodePointIndex index) {
        if (errors) {
            int from = Math.max(0, index.position(span.start()) - 90);
            int to = Math.min(text.length(), index.position(span.end()) + 70);
            System.out.println(what + " <" + index.text(span) + "> " + detail + " | "
                    + text.substring(from, to).replace('\n', ' '));
        }
    }

    private void print(String title) {
        double precision = share("hits", "found");
        double recall = share("hits", "labels");
        System.out.printf(
                Locale.ROOT,
                "%-15s labels %d  span+value P %.1f R %.1f F1 %.1f  approximation %.1f  period %.1f (%d)  head %.1f (%d)"
                        + "  false claims from traps %.1f (%d)  period where the label has none %.1f, inherited %.1f (%d)%n",
                title,
                tally.getOrDefault("labels", 0),
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                share("approximations", "hits"),
                share("right periods", "periods"),
                tally.getOrDefault("periods", 0),
                share("right heads", "heads"),
                tally.getOrDefault("heads", 0),
                share("false claims", "traps"),
                tally.getOrDefault("traps", 0),
                share("dated too much", "undated"),
                share("inherited too much", "undated"),
                tally.getOrDefault("undated", 0));
    }

    private double share(String part, String whole) {
        int all = tally.getOrDefault(whole, 0);
        return all == 0 ? 0 : 100.0 * tally.getOrDefault(part, 0) / all;
    }

    /** Turns positions in code points into positions in UTF-16 code units, and back. */
    private static final class CodePointIndex {
        private final String text;
        private final int[] positions;

        CodePointIndex(String text) {
            this.text = text;
            int count = text.codePointCount(0, text.length());
            positions = new int[count + 1];
            int at = 0;
            for (int i = 0; i < count; i++) {
                positions[i] = at;
                at += Character.charCount(text.codePointAt(at));
            }
            positions[count] = at;
        }

        int position(int codePoint) {
            return positions[Math.min(codePoint, positions.length - 1)];
        }

        String text(CodePoints range) {
            return text.substring(position(range.start()), position(range.end()));
        }

        CodePoints range(Span span) {
            return new CodePoints(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()));
        }
    }
}
