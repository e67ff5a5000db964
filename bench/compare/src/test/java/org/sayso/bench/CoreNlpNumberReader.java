package org.sayso.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.QuantityLabels.Days;

/**
 * CoreNLP's numeric annotators and SUTime, without the statistical names: tokens, sentences, tags, lemmas and rules.
 *
 * <p>Its numbers, percentages, amounts of money and durations count as quantities; ordinals and dates do not. It ties no
 * time to a number, so that each number takes the date of its sentence that stands nearest.
 */
final class CoreNlpNumberReader implements NumberReader {
    private static final Set<String> NUMERIC = Set.of("NUMBER", "PERCENT", "MONEY", "DURATION");
    private static final Pattern PART =
            Pattern.compile("(?<decade>\\d{3})X|(?<year>\\d{4})-(?:W(?<week>\\d\\d)|(?<span>Q[1-4]|SP|SU|FA|WI))");
    private static final Pattern VALUE = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private final StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
        properties.setProperty("ner.model", "");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        properties.setProperty("ner.useSUTime", "true");
        properties.setProperty("sutime.binders", "0");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        return properties;
    }

    @Override
    public String name() {
        return "CoreNLP 4.5.10, numeric + SUTime";
    }

    @Override
    public List<ReadNumber> read(MarkedArticle article) {
        Annotation annotation = new Annotation(article.text());
        article.published().ifPresent(day -> annotation.set(CoreAnnotations.DocDateAnnotation.class, day.toString()));
        pipeline.annotate(annotation);
        List<ReadNumber> found = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            found.addAll(numbers(sentence.get(CoreAnnotations.TokensAnnotation.class), article));
        }
        return found;
    }

    private static List<ReadNumber> numbers(List<CoreLabel> tokens, MarkedArticle article) {
        List<ReadNumber> found = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            while (to < tokens.size() && sameEntity(tokens.get(from), tokens.get(to))) {
                to++;
            }
            if (NUMERIC.contains(kind(tokens.get(from)))) {
                found.add(number(tokens, from, to, article));
            }
            from = to;
        }
        return found;
    }

    private static ReadNumber number(List<CoreLabel> tokens, int from, int to, MarkedArticle article) {
        String text = article.text();
        int start = tokens.get(from).beginPosition();
        int end = tokens.get(to - 1).endPosition();
        CodePoints span = new CodePoints(text.codePointCount(0, start), text.codePointCount(0, end));
        String normal = normalized(tokens.get(from));
        List<BigDecimal> values = new ArrayList<>();
        for (Matcher matcher = VALUE.matcher(normal); matcher.find(); ) {
            values.add(new BigDecimal(matcher.group()).abs());
        }
        boolean range = values.size() == 2 && normal.indexOf('-', 1) > 0;
        return new ReadNumber(
                span,
                range ? Optional.empty() : values.stream().findFirst(),
                range ? Optional.of(values.get(0)) : Optional.empty(),
                range ? Optional.of(values.get(1)) : Optional.empty(),
                nearest(tokens, from, to, article.published()));
    }

    private static Optional<Days> nearest(List<CoreLabel> tokens, int from, int to, Optional<LocalDate> published) {
        Optional<Days> best = Optional.empty();
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < tokens.size(); i++) {
            int distance = i < from ? from - i : i >= to ? i - to + 1 : Integer.MAX_VALUE;
            boolean date =
                    kind(tokens.get(i)).equals("DATE") || kind(tokens.get(i)).equals("TIME");
            Optional<Days> days = date && distance < shortest
                    ? Optional.ofNullable(tokens.get(i).get(TimeAnnotations.TimexAnnotation.class))
                            .flatMap(timex -> days(timex, published))
                    : Optional.empty();
            if (days.isPresent()) {
                best = days;
                shortest = distance;
            }
        }
        return best;
    }

    /** The days of a time expression, both ends inclusive; empty where CoreNLP does not resolve it. */
    private static Optional<Days> days(Timex timex, Optional<LocalDate> published) {
        String value = Optional.ofNullable(timex.value()).orElse("");
        if (value.startsWith("PRESENT_REF")) {
            return published.map(day -> new Days(day.toString(), day.toString()));
        }
        Matcher part = PART.matcher(value);
        if (part.matches()) {
            return Optional.of(part(part));
        }
        try {
            var range = timex.getRange();
            LocalDate start = day(range.first());
            LocalDate end = day(range.second());
            return Optional.of(new Days(start.toString(), end.toString()));
        } catch (RuntimeException unresolved) {
            return Optional.empty();
        }
    }

    /** Weeks, quarters, seasons and decades, which {@code Timex.getRange} takes for whole years or not at all. */
    private static Days part(Matcher part) {
        if (part.group("decade") != null) {
            return new Days(part.group("decade") + "0-01-01", part.group("decade") + "9-12-31");
        }
        int year = Integer.parseInt(part.group("year"));
        if (part.group("week") != null) {
            LocalDate monday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(part.group("week")))
                    .with(DayOfWeek.MONDAY);
            return new Days(monday.toString(), monday.plusDays(6).toString());
        }
        LocalDate start = switch (part.group("span")) {
            case "SP" -> LocalDate.of(year, 3, 1);
            case "SU" -> LocalDate.of(year, 6, 1);
            case "FA" -> LocalDate.of(year, 9, 1);
            case "WI" -> LocalDate.of(year, 12, 1);
            default -> LocalDate.of(year, Integer.parseInt(part.group("span").substring(1)) * 3 - 2, 1);
        };
        return new Days(start.toString(), start.plusMonths(3).minusDays(1).toString());
    }

    private static LocalDate day(java.util.Calendar calendar) {
        return calendar.toInstant().atZone(calendar.getTimeZone().toZoneId()).toLocalDate();
    }

    private static boolean sameEntity(CoreLabel one, CoreLabel other) {
        return kind(one).equals(kind(other))
                && !kind(one).equals("O")
                && normalized(one).equals(normalized(other));
    }

    private static String kind(CoreLabel token) {
        return Optional.ofNullable(token.ner()).orElse("O");
    }

    private static String normalized(CoreLabel token) {
        return Optional.ofNullable(token.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class))
                .orElse("");
    }
}
