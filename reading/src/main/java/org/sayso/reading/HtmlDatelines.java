package org.sayso.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the day on which a page says that its article was published: in {@code article:published_time}, JSON-LD
 * {@code datePublished}, microdata or a {@code time} element, in this order. Faulty dates are passed over.
 */
final class HtmlDatelines {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private HtmlDatelines() {}

    static Optional<LocalDate> find(Document page) {
        return Stream.<Supplier<Stream<String>>>of(
                        () -> attributes(page, "meta[property=article:published_time]", "content"),
                        () -> page.select("script[type=application/ld+json]").stream()
                                .map(Element::data)
                                .flatMap(HtmlDatelines::fromJson),
                        () -> attributes(page, "[itemprop=datePublished]", "content"),
                        () -> attributes(page, "[itemprop=datePublished]", "datetime"),
                        () -> attributes(page, "article time[datetime]", "datetime"),
                        () -> attributes(page, "time[datetime]", "datetime"))
                .flatMap(Supplier::get)
                .flatMap(text -> InputDates.day(text).stream())
                .findFirst();
    }

    private static Stream<String> attributes(Document page, String selector, String attribute) {
        return page.select(selector).eachAttr(attribute).stream();
    }

    private static Stream<String> fromJson(String json) {
        try {
            return MAPPER.readTree(json).findValues("datePublished").stream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue);
        } catch (JacksonException malformed) {
            return Stream.empty();
        }
    }
}
