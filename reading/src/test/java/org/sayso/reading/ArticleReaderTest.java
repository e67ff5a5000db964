package org.sayso.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.SaysoException;
import org.sayso.domain.text.Article;

class ArticleReaderTest {
    private static final String PAGE = """
            <!doctype html><html><head><title>Flights begin | The Ledger</title>
            <meta property="og:title" content="Flights begin">
            <link rel="canonical" href="https://ledger.example/flights">
            <script type="application/ld+json">
            {"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "datePublished": "2025-01-24T21:30:00-05:00"}]}
            </script></head>
            <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/us">U.S.</a></li></ul></nav></header>
            <div id="cookie-banner"><p>We use cookies. Accept all of them to go on reading this page.</p></div>
            <article><h1>Flights begin</h1>
            <div class="share-bar"><a href="#">Share on X</a></div>
            <p>The White House said on Friday&nbsp;that it had arrested
               <b>538</b> people, and that flights had begun.</p>
            <figure><img src="a.jpg"><figcaption>A C-17 in El Paso.</figcaption></figure>
            <p>“Flights have begun,” Karoline Leavitt wrote.</p>
            <aside class="related"><p>Read also: what the order says and whom it may concern.</p></aside>
            <p hidden>Subscribers only.</p>
            </article>
            <div class="comments"><p>First! I was here before all of you, and I liked it.</p></div>
            <footer><p>Copyright The Ledger</p></footer></body></html>
            """;

    @TempDir
    Path folder;

    private final ArticleReader reader = new ArticleReader(10_000);

    @Test
    void keepsPlainTextAsItIsWithoutTheByteOrderMark() throws IOException {
        Article article = article("a.txt", "\ufeffOne.\r\n\r\nTwo. ");
        assertThat(article.text()).isEqualTo("One.\r\n\r\nTwo. ");
        assertThat(article.sentences()).hasSize(2);
    }

    @Test
    void extractsTheArticleOfAPage() throws IOException {
        Article article = article("a.html", PAGE);
        assertThat(article.text()).isEqualTo("""
                The White House said on Friday that it had arrested 538 people, and that flights had begun.

                A C-17 in El Paso.

                “Flights have begun,” Karoline Leavitt wrote.""");
        assertThat(article.title()).contains("Flights begin");
        assertThat(article.published()).contains(LocalDate.of(2025, 1, 24));
        assertThat(article.url()).hasToString("Optional[https://ledger.example/flights]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the article's own tag
            <meta property="article:published_time" content="2025-01-24T10:00:00Z">  | 2025-01-24
            # microdata
            <meta itemprop="datePublished" content="2025-01-24">                     | 2025-01-24
            # a time element
            <time datetime="2025-01-24T10:00+0100">Friday</time>                     | 2025-01-24
            # a faulty date is passed over
            <meta itemprop="datePublished" content="yesterday">                      |
            """)
    void findsTheDateline(String markup, LocalDate expected) throws IOException {
        String page = markup + "<p>" + "Some words of a report. ".repeat(5) + "</p>";
        assertThat(article("a.htm", page).published().orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # author, ISO time, address on X
            {"author":"@a","created_at":"2025-01-24T23:30:00-05:00","text":"Hi.","url":"https://x.com/a/1"} | @a | X
            # a user object, X's older time format, a platform
            {"user":{"screen_name":"a"},"time":"Fri Jan 24 15:21:00 +0000 2025","content":"Hi.","platform":"Truth Social"} | a | Truth Social
            """)
    void readsPosts(String json, String author, String medium) throws IOException {
        Article post = article("a.json", json);
        assertThat(List.of(post.author(), post.medium(), post.published(), post.text()))
                .hasToString("[Optional[" + author + "], Optional[" + medium + "], Optional[2025-01-24], Hi.]");
    }

    @Test
    void goesOnAfterAFaultyLine() throws IOException {
        write(
                "a.jsonl",
                "{\"id\":\"1\",\"text\":\"One.\"}\n\n{oops\n{\"id\":\"3\",\"published\":\"May\",\"text\":\"x\"}\n"
                        + "{\"id\":\"4\",\"text\":\"" + "x".repeat(20_000) + "\"}\n{\"id\":5,\"text\":\"Five.\"}");
        assertThat(described("a.jsonl"))
                .containsExactly("1 One.", "SAYSO-2008 3", "SAYSO-2009 4 3", "SAYSO-2005 5", "5 Five.");
    }

    @Test
    void readsADirectoryInOrderAndGoesOnAfterAFaultyFile() throws IOException {
        Files.createDirectories(folder.resolve("d/a"));
        write("d/b.txt", "Two.");
        write("d/c.json", "[]");
        write("d/.hidden.txt", "No.");
        write("d/notes.md", "No.");
        write("d/a/z.txt", "Three.");
        assertThat(described("d")).containsExactly("? Two.", "SAYSO-2008 ?", "? Three.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # no such file
            none.txt     |                              | SAYSO-2001
            # no file that is read
            d            | dir                          | SAYSO-2002
            # nothing in it
            a.txt        | ` `                          | SAYSO-2003
            # lines without any article
            a.jsonl      | ` `                          | SAYSO-2003
            # a page of links
            a.html       | <p><a href=x>Home</a></p>    | SAYSO-2006
            # an ending that is not read
            a.pdf        | x                            | SAYSO-2007
            # no text
            a.json       | {"author":"a"}               | SAYSO-2008
            # no author
            b.json       | {"text":"a"}                 | SAYSO-2008
            # a number for a text
            c.json       | {"author":"a","text":1}      | SAYSO-2008
            # no date
            d.json       | {"author":"a","text":"b","time":"soon"} | SAYSO-2009
            """)
    void refusesWithACodeAndAPlace(String name, String content, String code) throws IOException {
        if ("dir".equals(content)) {
            Files.createDirectory(folder.resolve(name));
        } else if (content != null) {
            write(name, content);
        }
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> described(name))
                .satisfies(error -> {
                    assertThat(error.code().id()).isEqualTo(code);
                    assertThat(error.location().orElseThrow().file()).endsWith(name);
                });
    }

    @Test
    void namesTheByteThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[] {'a', 'b', (byte) 0xe9, ' ', 'c'});
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> described("a.txt"))
                .withMessageContaining("offset 2");
    }

    @Test
    void namesTheOptionWhereAFileIsTooLarge() throws IOException {
        write("a.txt", "x".repeat(10_001));
        assertThatExceptionOfType(SaysoException.class)
                .isThrownBy(() -> described("a.txt"))
                .satisfies(error -> assertThat(error.describe()).contains("SAYSO-2005", "--max-size"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text
            Hello there.                              | ? Hello there.
            # a post
            {"author":"a","text":"Hi."}               | ? Hi.
            # an article on one line
            {"id":"7","text":"Hi."}                   | 7 Hi.
            """)
    void tellsTheFormatOfStandardInput(String content, String expected) {
        InputStream input = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        try (Stream<ReadOutcome> outcomes = reader.read("-", input)) {
            assertThat(outcomes.map(ArticleReaderTest::describe)).containsExactly(expected);
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Article article(String name, String content) throws IOException {
        write(name, content);
        try (Stream<ReadOutcome> outcomes =
                reader.read(folder.resolve(name).toString(), InputStream.nullInputStream())) {
            return ((ReadOutcome.Read) outcomes.findFirst().orElseThrow()).article();
        }
    }

    private List<String> described(String name) {
        try (Stream<ReadOutcome> outcomes =
                reader.read(folder.resolve(name).toString(), InputStream.nullInputStream())) {
            return outcomes.map(ArticleReaderTest::describe).toList();
        }
    }

    private static String describe(ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Read read) {
            return read.article().id().orElse("?") + " " + read.article().text();
        }
        ReadOutcome.Unreadable fault = (ReadOutcome.Unreadable) outcome;
        var line = fault.error().location().orElseThrow().line();
        return fault.error().code().id() + " " + (line.isPresent() ? line.getAsLong() : "?")
                + fault.id().map(id -> " " + id).orElse("");
    }
}
