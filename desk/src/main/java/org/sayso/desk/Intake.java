package org.sayso.desk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.desk.fetch.PageFetcher;
import org.sayso.desk.work.CheckQueue.Entry;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.reading.ArticleReader;
import org.sayso.reading.FeedReader;
import org.sayso.reading.ReadOutcome;
import org.sayso.report.page.ReportPage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns what somebody pastes, uploads or names into articles. */
final class Intake {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST = 200;
    private static final String NUL = "\0";

    private final ArticleReader reader;
    private final FeedReader feeds = new FeedReader();
    private final Optional<PageFetcher> fetcher;

    Intake(long largest, Optional<PageFetcher> fetcher) {
        this.reader = new ArticleReader(largest);
        this.fetcher = fetcher;
    }

    /**
     * The articles of what was given.
     *
     * @param words the fields by name: {@code text}, {@code title}, {@code published}, {@code author}, {@code medium},
     *     {@code url}, {@code fetch}; those left empty count as absent
     * @param file the bytes of a file, which win over the text
     */
    List<Entry> entries(Map<String, String> words, Optional<byte[]> file) {
        Optional<LocalDate> published = day(words, "published");
        Optional<byte[]> bytes = file.or(() -> field(words, "fetch").map(this::fetch));
        List<ReadOutcome> outcomes = bytes.map(this::read).orElseGet(() -> List.of(pasted(words)));
        if (outcomes.size() > MOST) {
            throw invalid("text", "This holds more than " + MOST + " articles.", "Give them in parts.");
        }
        return outcomes.stream().map(outcome -> entry(outcome, published)).toList();
    }

    private byte[] fetch(String address) {
        return fetcher.orElseThrow(() -> new SaysoException(
                        ErrorCode.FETCH_REFUSED,
                        "This desk does not fetch addresses.",
                        "Paste the text, or start the desk with --allow-fetch."))
                .fetch(address);
    }

    private List<ReadOutcome> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (FeedReader.looksLikeFeed(text)) {
            return feeds.read(text);
        }
        try (Stream<ReadOutcome> outcomes = reader.read("-", new ByteArrayInputStream(bytes))) {
            return outcomes.limit(MOST + 1L).toList();
        }
    }

    /** Pasted words are text, whatever they begin with, unless they are a feed. */
    private ReadOutcome pasted(Map<String, String> words) {
        String text = field(words, "text")
                .orElseThrow(() -> invalid("text", "There is nothing to check.", "Paste a report, or choose a file."));
        ObjectNode object = MAPPER.createObjectNode().put("text", text);
        for (String name : List.of("title", "author", "url")) {
            field(words, name).ifPresent(value -> object.put(name, value));
        }
        field(words, "medium").ifPresent(value -> object.put("platform", value));
        byte[] json = MAPPER.writeValueAsBytes(object);
        try (Stream<ReadOutcome> outcomes = reader.read("-", new ByteArrayInputStream(json))) {
            return outcomes.findFirst().orElseThrow();
        }
    }

    /** What becomes of one outcome in the queue; a dateline of its own wins over the one given for all. */
    private static Entry entry(ReadOutcome outcome, Optional<LocalDate> published) {
        if (outcome instanceof ReadOutcome.Read read) {
            Article article = published.map(read.article()::withDateline).orElse(read.article());
            String title = ReportPage.title(new Report(article, List.of(), List.of(), List.of()));
            return holdsNul(article)
                    ? new Entry(title.replace(NUL, ""), Optional.empty(), Optional.of(nul()))
                    : new Entry(title, Optional.of(article), Optional.empty());
        }
        ReadOutcome.Unreadable failed = (ReadOutcome.Unreadable) outcome;
        return new Entry(failed.id().orElse("An article"), Optional.empty(), Optional.of(failed.error()));
    }

    /** PostgreSQL keeps no text with U+0000 in it, and no text has it but by accident. */
    private static boolean holdsNul(Article article) {
        return Stream.of(Optional.of(article.text()), article.id(), article.title(), article.author(), article.medium())
                .flatMap(Optional::stream)
                .anyMatch(text -> text.contains(NUL));
    }

    private static SaysoException nul() {
        return invalid(
                "text", "This holds the character U+0000, so it is no text.", "Remove it, or copy the words anew.");
    }

    /** The fields of a form by name, the first of each; a file that was not chosen has none. */
    static Map<String, String> words(Map<String, List<String>> parameters) {
        Map<String, String> words = new HashMap<>();
        parameters.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> words.put(name, value)));
        return words;
    }

    /** A day that a field names. */
    static Optional<LocalDate> day(Map<String, String> words, String name) {
        try {
            return field(words, name).map(LocalDate::parse);
        } catch (DateTimeException malformed) {
            throw invalid(name, "This is not a date.", "Write the year, month and day as in 2025-01-24.");
        }
    }

    /** A field that is there and not blank, without the spaces around it, and U+0000 anywhere. */
    static Optional<String> field(Map<String, String> words, String name) {
        return Optional.ofNullable(words.get(name))
                .map(value -> value.replace(NUL, "").strip())
                .filter(value -> !value.isEmpty());
    }

    static SaysoException invalid(String field, String what, String remedy) {
        return new SaysoException(
                ErrorCode.INVALID_REQUEST, Location.of("request").withField(field), what, remedy);
    }
}
