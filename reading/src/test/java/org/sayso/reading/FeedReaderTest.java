package org.sayso.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;

class FeedReaderTest {
    private static final String RSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
        <item><title>Ships &amp; ports</title><link>https://news.example/1</link>
        <pubDate>Fri, 24 Jan 2025 23:30:00 -0500</pubDate><description>Ten ships left.</description>
        <content:encoded><![CDATA[<p>Ten ships left the port on Thursday.</p><p>None came <b>back</b>.</p>]]></content:encoded></item>
        <item><title>Nothing</title></item>
        </channel></rss>
        """;
    private static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
        <entry><id>urn:1</id><title type="html">Ships</title><updated>2025-01-24T10:00:00Z</updated>
        <link rel="self" href="https://news.example/self"/><link href="https://news.example/2"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ten ships left.</p><p>Two stayed.</p></div></content></entry>
        </feed>
        """;

    @TempDir
    Path folder;

    private static Article article(String feed) {
        return ((ReadOutcome.Read) new FeedReader().read(feed).get(0)).article();
    }

    @Test
    void readsTheLongestTextOfAnRssItem() {
        Article article = article(RSS);

        assertThat(article.text()).isEqualTo("Ten ships left the port on Thursday.\n\nNone came back.");
        assertThat(article.title()).contains("Ships & ports");
        assertThat(article.published()).contains(LocalDate.of(2025, 1, 24));
        assertThat(article.url()).contains(URI.create("https://news.example/1"));
    }

    @Test
    void readsAnAtomEntryWithItsAlternateLink() {
        Article article = article(ATOM);

        assertThat(article.text()).isEqualTo("Ten ships left.\n\nTwo stayed.");
        assertThat(article.url()).contains(URI.create("https://news.example/2"));
        assertThat(article.id()).contains("urn:1");
    }

    @Test
    void anEntryWithoutTextIsUnreadableAndTheOthersGoOn() {
        List<ReadOutcome> outcomes = new FeedReader().read(RSS);

        assertThat(outcomes).hasSize(2);
        assertThat(((ReadOutcome.Unreadable) outcomes.get(1)).error().code()).isEqualTo(ErrorCode.EMPTY_INPUT);
    }

    @Test
    void tellsFeedsFromPages() {
        assertThat(FeedReader.looksLikeFeed(RSS)).isTrue();
        assertThat(FeedReader.looksLikeFeed(ATOM)).isTrue();
        assertThat(FeedReader.looksLikeFeed("<!DOCTYPE html><html><body><p>rss feed</p>"))
                .isFalse();
        assertThat(FeedReader.looksLikeFeed("The rss <feed> of the agency")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<!-- twice --> <rss version=\"2.0\">",
                "<!DOCTYPE rss [<!ENTITY a \"b\"> ]>\n<rss>",
                "<!DOCTYPE rss PUBLIC \"-//x//EN\" \"x.dtd\"><!-- after --><rdf:RDF>"
            })
    void knowsAFeedBehindCommentsAndADocumentType(String text) {
        assertThat(FeedReader.looksLikeFeed(text)).isTrue();
    }

    /** A pattern that gives comments back one by one needs room on the stack for each of them. */
    @Test
    @Timeout(10)
    void looksAtManyCommentsOnLittleStack() throws InterruptedException {
        List<Boolean> looked = new CopyOnWriteArrayList<>();
        Thread thread = new Thread(
                null, () -> looked.add(FeedReader.looksLikeFeed("<!---->".repeat(600))), "little stack", 256 * 1024);
        thread.start();
        thread.join();

        assertThat(looked).containsExactly(false);
    }

    @Test
    void readsNoFileThatAFeedNames() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret of this machine");
        String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><rss><channel><item><title>A</title><description>Ten"
                + " ships left &x; the"
                + " port.</description></item></channel></rss>";

        assertThat(textOrError(feed)).doesNotContain("secret of this");
    }

    @Test
    void doesNotSwell() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String feed = entities
                + "]><rss><channel><item><title>A</title><description>Ten ships"
                + " &a29;.</description></item></channel></rss>";

        assertThat(textOrError(feed)).doesNotContain("lol");
    }

    private static String textOrError(String feed) {
        try {
            return article(feed).text();
        } catch (SaysoException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_FEED);
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel></channel></rss>", "<rss><item><title>A</rss>", "<feed><entry>"})
    void refusesWhatIsNoFeed(String xml) {
        assertThatThrownBy(() -> new FeedReader().read(xml))
                .isInstanceOfSatisfying(
                        SaysoException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_FEED));
    }
}
