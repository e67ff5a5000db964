package org.sayso.reading;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * Reads the articles of a feed: RSS 2.0 or Atom (RFC 4287).
 *
 * <p>The text of an entry is the longest that it gives: its content, or its summary. Document types and entities of the
 * feed's own are not read, so that no feed can name a file or swell (XXE, "billion laughs"). Instances may be shared between threads.
 */
public final class FeedReader {
    private static final Pattern START = Pattern.compile(
            "\\ufeff?\\s*+(<\\?xml[^>]*+>\\s*+)?(<!--((?!-->).)*+-->\\s*+)*+"
                    + "(<!DOCTYPE[^>\\[]*+(\\[[^]]*+]\\s*+)?>\\s*+)?(<!--((?!-->).)*+-->\\s*+)*+<(rss|feed|rdf:RDF)\\b",
            Pattern.DOTALL);
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> TEXTS = Set.of("encoded", "content", "description", "summary");
    private static final Location PLACE = Location.of("feed");

    private final ArticleAssembler assembler = new ArticleAssembler(new TextSegmenter());
    private final XMLInputFactory factory = factory();

    /** Makes a reader. */
    public FeedReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a feed may not name other files");
        });
        return factory;
    }

    /** Whether a text begins as feeds do. */
    public static boolean looksLikeFeed(String text) {
        return START.matcher(text.substring(0, Math.min(text.length(), 4096))).lookingAt();
    }

    /**
     * The entries in their order; one without text is an {@link ReadOutcome.Unreadable}.
     *
     * @throws SaysoException with {@link ErrorCode#INVALID_FEED} if this is no feed or it has no entry
     */
    public List<ReadOutcome> read(String xml) {
        List<ReadOutcome> outcomes = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && ENTRIES.contains(reader.getLocalName())) {
                    outcomes.add(outcome(entry(reader)));
                }
            }
        } catch (XMLStreamException malformed) {
            throw invalid("This is no feed that can be read: it is not well-formed XML.");
        }
        if (outcomes.isEmpty()) {
            throw invalid("This feed holds no article.");
        }
        return outcomes;
    }

    private static SaysoException invalid(String what) {
        return new SaysoException(ErrorCode.INVALID_FEED, PLACE, what, "Give an RSS or Atom file with entries.");
    }

    /** The fields of an entry by the local names of their elements. */
    private static Map<String, String> entry(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                String name = reader.getLocalName();
                Optional<String> address = Optional.ofNullable(reader.getAttributeValue(null, "href"));
                String relation = Optional.ofNullable(reader.getAttributeValue(null, "rel"))
                        .orElse("alternate");
                String text = text(reader);
                if (!name.equals("link") || relation.equals("alternate")) {
                    fields.putIfAbsent(
                            name,
                            address.filter(found -> name.equals("link"))
                                    .orElse(text)
                                    .strip());
                }
            }
        }
        return fields;
    }

    /** All text in an element as HTML: what is written as such, and elements within it. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.append('<').append(reader.getLocalName()).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    text.append(depth > 0 ? "</" + reader.getLocalName() + ">" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private ReadOutcome outcome(Map<String, String> fields) {
        Optional<String> id = first(fields, "guid", "id", "link");
        Optional<String> title =
                first(fields, "title").map(html -> Jsoup.parse(html).text());
        String text = TEXTS.stream()
                .map(name -> fields.getOrDefault(name, ""))
                .map(html -> String.join(
                        "\n\n", HtmlArticleReader.paragraphs(Jsoup.parse(html).body())))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        ArticleDetails details = new ArticleDetails(
                id,
                title,
                first(fields, "pubDate", "published", "updated", "date").flatMap(InputDates::day),
                first(fields, "link").flatMap(FeedReader::address),
                Optional.empty(),
                Optional.empty());
        String name = title.or(() -> id).orElse("entry");
        return assembler
                .assemble(details, text)
                .<ReadOutcome>map(article -> new ReadOutcome.Read(name, article))
                .orElseGet(() -> new ReadOutcome.Unreadable(
                        name,
                        Optional.of(name),
                        new SaysoException(
                                ErrorCode.EMPTY_INPUT,
                                PLACE,
                                "An entry of the feed has no text.",
                                "Give the article itself.")));
    }

    private static Optional<String> first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            if (!value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            return Optional.of(address)
                    .filter(URI::isAbsolute)
                    .filter(found -> found.getScheme().toLowerCase(Locale.ROOT).startsWith("http"));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
