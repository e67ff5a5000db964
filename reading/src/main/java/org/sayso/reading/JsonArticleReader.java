package org.sayso.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an article, or a post, from a JSON object.
 *
 * <p>Field names are those in common use; the first present wins, and {@code null} counts as absent. Types are strict: a
 * text is a JSON string. A post has an author and a text; an article has a text.
 */
final class JsonArticleReader {
    private static final List<String> TEXT = List.of("text", "content", "full_text");
    private static final List<String> PUBLISHED = List.of("published", "created_at", "createdAt", "time", "date");
    private static final List<String> AUTHOR =
            List.of("author", "handle", "username", "screen_name", "account", "user");
    private static final List<String> NAME = List.of("handle", "username", "screen_name", "acct", "name");
    private static final Set<String> X_HOSTS =
            Set.of("x.com", "www.x.com", "twitter.com", "www.twitter.com", "mobile.twitter.com");

    private final JsonMapper mapper;
    private final ArticleAssembler assembler = new ArticleAssembler(new TextSegmenter());

    JsonArticleReader(long maximumBytes) {
        int longest = (int) Math.min(Integer.MAX_VALUE, maximumBytes);
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxStringLength(longest).build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The object the text holds. */
    JsonNode parse(String json, Location place) {
        JsonNode node;
        try {
            node = mapper.readTree(json);
        } catch (JacksonException malformed) {
            throw new SaysoException(
                    ErrorCode.INVALID_JSON,
                    place,
                    "This is not JSON: " + malformed.getOriginalMessage() + ".",
                    "Give one JSON object with a text.",
                    malformed);
        }
        if (!node.isObject()) {
            throw new SaysoException(
                    ErrorCode.INVALID_JSON,
                    place,
                    "A JSON object is expected.",
                    "Give an object such as {\"text\": \"…\"}.");
        }
        return node;
    }

    /** A post: an article with an author and, where known, the platform as its medium. */
    Article post(JsonNode object, Location place) {
        if (author(object, place).isEmpty()) {
            throw missing(place, AUTHOR);
        }
        return article(object, place);
    }

    /** An article, with an author where the object names one. */
    Article article(JsonNode object, Location place) {
        String text = string(object, TEXT, place).orElseThrow(() -> missing(place, TEXT));
        Optional<URI> url = string(object, List.of("url"), place).map(value -> address(value, place));
        ArticleDetails details = new ArticleDetails(
                id(object),
                string(object, List.of("title"), place),
                published(object, place),
                url,
                author(object, place),
                string(object, List.of("platform"), place).or(() -> url.flatMap(JsonArticleReader::platform)));
        return assembler
                .assemble(details, text)
                .orElseThrow(() -> new SaysoException(
                        ErrorCode.EMPTY_INPUT,
                        place.withField("text"),
                        "The text is empty.",
                        "Give at least one sentence."));
    }

    /** The id, a string or a whole number, if there is one. */
    static Optional<String> id(JsonNode object) {
        JsonNode id = object.path("id");
        return id.isString() || id.isIntegralNumber() ? Optional.of(id.asString()) : Optional.empty();
    }

    /** Whether the object names an author, as posts do. */
    static boolean looksLikePost(JsonNode object) {
        return AUTHOR.stream().anyMatch(object::hasNonNull);
    }

    private static Optional<String> platform(URI url) {
        return Optional.ofNullable(url.getHost()).filter(X_HOSTS::contains).map(host -> "X");
    }

    private static Optional<LocalDate> published(JsonNode object, Location place) {
        return string(object, PUBLISHED, place)
                .map(value -> InputDates.day(value)
                        .orElseThrow(() -> new SaysoException(
                                ErrorCode.INVALID_INPUT_DATE,
                                place.withField(present(object, PUBLISHED)),
                                "\"" + value + "\" is no date.",
                                "Write it as 2025-01-24 or 2025-01-24T15:21:00-05:00.")));
    }

    private static Optional<String> author(JsonNode object, Location place) {
        String field = present(object, AUTHOR);
        return object.path(field).isObject() ? string(object.path(field), NAME, place) : string(object, AUTHOR, place);
    }

    private static URI address(String value, Location place) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException malformed) {
            throw new SaysoException(
                    ErrorCode.INVALID_JSON,
                    place.withField("url"),
                    "\"" + value + "\" is no web address.",
                    "Give a whole address such as https://x.com/….",
                    malformed);
        }
    }

    private static String present(JsonNode object, List<String> names) {
        return names.stream().filter(object::hasNonNull).findFirst().orElse(names.get(0));
    }

    private static Optional<String> string(JsonNode object, List<String> names, Location place) {
        String name = present(object, names);
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new SaysoException(
                    ErrorCode.INVALID_JSON,
                    place.withField(name),
                    "A JSON string is expected.",
                    "Write it in quotation marks.");
        }
        return Optional.of(value.stringValue());
    }

    private static SaysoException missing(Location place, List<String> names) {
        return new SaysoException(
                ErrorCode.INVALID_JSON,
                place.withField(names.get(0)),
                "The field is missing.",
                "Give one of: " + String.join(", ", names) + ".");
    }
}
