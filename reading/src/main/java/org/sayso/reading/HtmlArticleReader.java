package org.sayso.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;

/**
 * Extracts the article of an HTML page: its paragraphs, headline, dateline and address.
 *
 * <p>The article is the element with most text in paragraphs among those marked as one, or else the parent of most
 * paragraph text. Captions are paragraphs of their own; the main headline is the title and no part of the text.
 */
final class HtmlArticleReader {
    private static final List<String> FURNITURE = WordList.lines("page-furniture.txt");
    private static final String MARKED = "[itemprop=articleBody], article, main, [role=main]";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "figure",
            "figcaption",
            "table",
            "tr",
            "td",
            "th",
            "header",
            "pre",
            "dl",
            "dt",
            "dd",
            "hr",
            "address");
    private static final int SHORTEST_ARTICLE = 80;

    private final ArticleAssembler assembler = new ArticleAssembler(new TextSegmenter());

    Article read(String html, Location place) {
        Document page = Jsoup.parse(html);
        Optional<LocalDate> published = HtmlDatelines.find(page);
        Optional<String> title = title(page);
        Optional<URI> url = url(page);
        removeFurniture(page);
        Element root = root(page);
        int words = paragraphText(root, "p, li, blockquote") - paragraphText(root, "p a, li a");
        if (words < SHORTEST_ARTICLE) {
            throw new SaysoException(
                    ErrorCode.NO_ARTICLE_IN_HTML,
                    place,
                    "No article was found in this page.",
                    "Save the page of one article, or give its text as a .txt file.");
        }
        ArticleDetails details =
                new ArticleDetails(Optional.empty(), title, published, url, Optional.empty(), Optional.empty());
        return assembler
                .assemble(details, String.join("\n\n", paragraphs(root)))
                .orElseThrow();
    }

    private static Optional<String> title(Document page) {
        return text(page.selectFirst("meta[property=og:title]"), "content")
                .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
                .or(() -> Optional.of(page.title()))
                .filter(title -> !title.isBlank());
    }

    private static Optional<URI> url(Document page) {
        return text(page.selectFirst("link[rel=canonical]"), "href")
                .or(() -> text(page.selectFirst("meta[property=og:url]"), "content"))
                .flatMap(HtmlArticleReader::address);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.strip())).filter(URI::isAbsolute);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable Element element, String attribute) {
        return Optional.ofNullable(element).map(found -> found.attr(attribute)).filter(value -> !value.isBlank());
    }

    private static void removeFurniture(Document page) {
        Element body = page.body();
        int whole = paragraphText(body, "p");
        for (String selector : FURNITURE) {
            for (Element element : body.select(selector)) {
                boolean holdsArticle = whole > 0 && 2 * paragraphText(element, "p") > whole;
                if (!element.nameIs("body") && !holdsArticle) {
                    element.remove();
                }
            }
        }
    }

    private static Element root(Document page) {
        return page.select(MARKED).stream()
                .filter(element -> paragraphText(element, "p") >= SHORTEST_ARTICLE)
                .max(Comparator.comparingInt(element -> paragraphText(element, "p")))
                .orElseGet(() -> densest(page.body()));
    }

    private static Element densest(Element body) {
        return body.select("p").stream()
                .map(paragraph -> Optional.ofNullable(paragraph.parent()))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(parent -> ownParagraphText(parent)))
                .orElse(body);
    }

    private static int ownParagraphText(Element parent) {
        return parent.children().stream()
                .filter(child -> child.nameIs("p"))
                .mapToInt(child -> child.text().length())
                .sum();
    }

    private static int paragraphText(Element element, String selector) {
        return element.select(selector).stream()
                .mapToInt(found -> found.text().length())
                .sum();
    }

    static List<String> paragraphs(Element root) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text && !inHeadline(text)) {
                            current.append(text.getWholeText());
                        } else if (node.nameIs("br")) {
                            current.append(' ');
                        } else if (BLOCKS.contains(node.nodeName())) {
                            flush();
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (BLOCKS.contains(node.nodeName())) {
                            flush();
                        }
                    }

                    private void flush() {
                        add(paragraphs, current.toString());
                        current.setLength(0);
                    }
                },
                root);
        add(paragraphs, current.toString());
        return paragraphs;
    }

    private static boolean inHeadline(TextNode text) {
        Node parent = text.parent();
        return parent != null && parent.nameIs("h1");
    }

    private static void add(List<String> paragraphs, String text) {
        String words = text.replaceAll("[\\s\\u00a0\\p{Z}]+", " ").strip();
        if (!words.isEmpty()) {
            paragraphs.add(words);
        }
    }
}
