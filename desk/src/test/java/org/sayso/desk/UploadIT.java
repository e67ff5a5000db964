package org.sayso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files of every kind, given through the form of the first page. */
class UploadIT extends DeskTest {
    private static final String RSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>News</title>
        <item><title>Ships</title><description>Ten ships left the port, the office said.</description></item>
        <item><title>Boats</title><description>Two boats stayed, the office said.</description></item>
        <item><title>Nothing</title></item>
        </channel></rss>
        """;
    private static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
        <entry><id>urn:1</id><title>Ships</title><updated>2025-01-24T10:00:00Z</updated>
        <content type="html">&lt;p&gt;Ten ships left the port, the office said.&lt;/p&gt;</content></entry>
        </feed>
        """;

    private HttpResponse<String> upload(String name, String text) {
        return desk.upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(JsonNode job, int article) {
        long check = job.path("articles").path(article).path("check").longValue();
        return TestingDesk.json(desk.get("/api/checks/" + check))
                .at("/article/text")
                .asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        report.txt   | Ten ships left the port, the office said.
        post.json    | {"text": "Ten ships left the port, the office said."}
        """)
    void readsATextAndAPost(String name, String content) throws InterruptedException {
        JsonNode job = desk.job(upload(name, content));

        assertThat(job.path("articles").size()).isEqualTo(1);
        assertThat(text(job, 0)).isEqualTo("Ten ships left the port, the office said.");
    }

    @Test
    void readsTheArticleOfAPageWithItsHeadline() throws InterruptedException {
        String words = "Ten ships left the port, the office said, and two boats stayed where they were for the night. ";
        String page =
                "<html><head><title>Ships</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Ships</h1><p>"
                        + words.repeat(3) + "</p><p>" + words.repeat(3) + "</p></article></body></html>";

        JsonNode job = desk.job(upload("report.html", page));

        assertThat(job.at("/articles/0/title").asString()).isEqualTo("Ships");
        assertThat(text(job, 0)).startsWith("Ten ships left the port").doesNotContain("Home", "<p>");
    }

    @Test
    void readsEachEntryOfAnRssFeedAndTellsOfOneThatCannotBeRead() throws InterruptedException {
        JsonNode job = desk.job(upload("news.rss", RSS));

        assertThat(job.path("articles").findValuesAsString("title")).startsWith("Ships", "Boats", "Nothing");
        assertThat(text(job, 0)).isEqualTo("Ten ships left the port, the office said.");
        assertThat(text(job, 1)).isEqualTo("Two boats stayed, the office said.");
        assertThat(job.at("/articles/2/problem/code").asString()).isEqualTo("SAYSO-2003");
        assertThat(desk.get("/jobs/" + job.path("id").asString()).body())
                .contains("3 of 3 done", "An entry of the feed has no text.");
    }

    @Test
    void readsAnAtomFeedWithTheDayOfItsEntry() throws InterruptedException {
        JsonNode job = desk.job(upload("news.atom", ATOM));
        long check = job.at("/articles/0/check").longValue();

        assertThat(text(job, 0)).isEqualTo("Ten ships left the port, the office said.");
        assertThat(TestingDesk.json(desk.get("/api/checks/" + check))
                        .at("/article/published")
                        .asString())
                .isEqualTo("2025-01-24");
    }

    /** Each entity is ten of the one before: written out they would fill ten billion characters. */
    @Test
    @Timeout(30)
    void refusesAFeedWhoseEntitiesSwell() {
        StringBuilder feed = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i <= 10; i++) {
            feed.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        feed.append("]><rss><channel><item><title>A</title><description>Ten ships &a10; left.</description></item>")
                .append("</channel></rss>");

        refused(upload("news.rss", feed.toString()), 422, "SAYSO-5010");
    }

    @Test
    void readsNoFileThatAFeedNames() {
        String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>A</title>"
                + "<description>Ten ships left &x; the port.</description></item></channel></rss>";

        refused(upload("news.rss", feed), 422, "SAYSO-5010");
    }

    @Test
    void refusesAFeedThatIsBroken() {
        refused(upload("news.rss", RSS.substring(0, 150)), 422, "SAYSO-5010");
    }

    @RepeatedTest(50)
    void refusesAFileThatIsTooLargeWithAnAnswerAndNoBrokenConnection() {
        refused(desk.upload("large.txt", new byte[3_000_000]), 413, "SAYSO-2005");
    }

    @Test
    void refusesAFileThatIsNoText() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', (byte) 0xff, 0};

        refused(desk.upload("picture.png", picture), 422, "SAYSO-2004");
    }

    @Test
    void refusesATextThatNoLedgerCouldKeep() throws InterruptedException {
        JsonNode job = desk.job(upload("report.txt", "Ten ships\0 left the port, the office said."));

        assertThat(job.at("/articles/0/problem/code").asString()).isEqualTo("SAYSO-5011");
    }

    @Test
    void saysThatThereIsNothingToCheckWhereTheFileIsEmpty() {
        refused(upload("empty.txt", ""), 400, "SAYSO-5011");
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .as(String.format(Locale.ROOT, "the page of %d", status))
                .contains(code);
    }
}
