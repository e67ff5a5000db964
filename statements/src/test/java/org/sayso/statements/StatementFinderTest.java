package org.sayso.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Span;
import org.sayso.reading.PlainTextReader;

class StatementFinderTest {
    private static final StatementFinder FINDER = new StatementFinder();

    private static List<Statement> find(String text) {
        return FINDER.find(new PlainTextReader().read(text));
    }

    private static Statement last(String text) {
        List<Statement> found = find(text);
        assertThat(found).as(text).isNotEmpty();
        return found.get(found.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # quotation before its speaker
            "We will go on," Mayor Anna Reed said.                              | DIRECT   | Anna Reed
            # inverted, curly marks
            “The bridge is closed,” said Anna Reed, the mayor of Townville.     | DIRECT   | Anna Reed
            # indirect with that
            The city council said that the bridge is closed.                    | INDIRECT | The city council
            # indirect without that
            Police said the bridge was closed on Monday.                        | INDIRECT | Police
            # according to, after and before
            The bridge is closed, according to the Transport Department.        | INDIRECT | Transport Department
            According to the Transport Department, the bridge is closed.        | INDIRECT | Transport Department
            # an office in small letters before a name whose given name no list holds
            "It is done," press secretary Zyliana Brandt wrote in a post on X.  | DIRECT   | Zyliana Brandt
            # a surname later in the article means the person
            Senator Anna Reed spoke on Monday. "It is done," Reed said.         | DIRECT   | Anna Reed
            # partly in quotation marks
            Anna Reed said the bridge was "a danger to everybody in town."      | MIXED    | Anna Reed
            """)
    void tellsWhoSaidIt(String text, StatementKind kind, String name) {
        Statement statement = last(text);
        assertThat(statement.kind()).as(text).isEqualTo(kind);
        assertThat(statement.speaker().orElseThrow().name().replaceFirst("^the ", ""))
                .as(text)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "It is done," Anna Reed wrote in a post on X.                | X
            "It is done," Anna Reed said in a statement.                 | statement
            "It is done," Anna Reed told reporters at a news conference. | news conference
            """)
    void tellsTheChannel(String text, String channel) {
        assertThat(last(text).channel()).as(text).contains(channel);
    }

    @Test
    void tellsWhoPassedItOn() {
        assertThat(last("The mayor closed the bridge on Monday, according to AFP.")
                        .relayedBy())
                .containsExactly("AFP");
    }

    @Test
    void aNameOfACountryIsNoVerb() {
        assertThat(find("Hundreds of people in the United States were counted on Thursday and others were not."))
                .isEmpty();
    }

    @Test
    void scareQuotesAreNoStatement() {
        assertThat(find("The mayor closed the \"green\" bridge.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Never closed, she said.",
                "THE MAYOR SAID THE BRIDGE IS CLOSED",
                "no punctuation she said it is done",
                "“Nested ‘marks’ are fine,” he said.",
                "😀😀 \"Yes 😀,\" she said. 😀",
                "קרא \"כן\" אמר",
                "- A\n- B\n- C",
                "\"\"\"\"''“”‘’"
            })
    void readsAnythingAndPointsAtItsOwnWords(String text) {
        Article article = new PlainTextReader().read(text);
        for (Statement statement : FINDER.find(article)) {
            for (Span span : statement.content().spans()) {
                assertThat(statement.content().text()).contains(article.textAt(span));
            }
        }
    }

    @Test
    void neverFailsOnRandomText() {
        long seed = 20261124;
        Random random = new Random(seed);
        String[] parts = {
            "\"",
            "“",
            "”",
            "'",
            "said",
            "she",
            "Reed",
            ",",
            ".",
            "\n\n",
            "that",
            "according to",
            "AFP",
            "X",
            "in a post on",
            "the",
            "mayor",
            "😀",
            "closed"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("a");
            for (int i = 0; i < 60; i++) {
                text.append(random.nextInt(5) == 0 ? "" : " ").append(parts[random.nextInt(parts.length)]);
            }
            String made = text.toString();
            assertThat(find(made)).as("seed " + seed + ": " + made).isNotNull();
        }
    }

    @Test
    void leavesDoubledApostrophesOutOfTheWordsAsOtherMarks() {
        assertThat(find("The bridge was closed in May.\n\n''It will open again next week,'' Mayor Ada Orr said."))
                .extracting(statement -> statement.content().text())
                .contains("It will open again next week,");
    }
}
