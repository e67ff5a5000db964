package org.sayso.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.domain.finding.Verdict;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import org.sayso.ledger.trace.NumberChange;
import org.sayso.ledger.trace.WordingChange;

/** Where the words of a check were met before. */
class TracingTest extends LedgerContract {
    TracingTest(TestingDatabase database) {
        super(database);
    }

    @Test
    void aStatementIsTracedToThePostItComesFrom() {
        ledger.keep(TestingReport.article("A day at sea", "2026-03-02", "The mayor said the wind was strong that day.")
                .says("Cy Roe", "", "the wind was strong that day")
                .check());
        long article = ledger.keep(TestingReport.harbor().check());
        long post = ledger.keep(TestingReport.post(
                        "@ardenport",
                        "2026-02-28",
                        "Good news! We counted 538 ships and 12 ferries that day. See you on Monday.")
                .claims("538 ships", 538, "ships", Verdict.SUPPORTED, "arden-ships")
                .check());
        ledger.keep(TestingReport.harbor().check());

        List<Trace> traces = ledger.traces(article);

        assertThat(traces).hasSize(1);
        Trace trace = traces.get(0);
        assertThat(trace.passage().name()).contains("s1");
        assertThat(trace.firstSeen().check()).isEqualTo(post);
        assertThat(trace.firstSeen().speaker()).contains(Speaker.named("@ardenport"));
        assertThat(trace.links()).hasSize(1);
        assertThat(trace.links().get(0).isEarlier()).isTrue();
        assertThat(trace.links().get(0).comparison().wording()).isEqualTo(WordingChange.CUT);
        assertThat(trace.links().get(0).comparison().numbers())
                .containsExactly(
                        new NumberChange(NumberChange.Fate.KEPT, Optional.of("538 ships"), Optional.of("538 ships")),
                        new NumberChange(NumberChange.Fate.ADDED, Optional.empty(), Optional.of("12 ferries")));
        assertThat(ledger.traces(post).get(0).firstSeen().check()).isEqualTo(post);
    }

    @Test
    void whoSaidItFirstFollowsTheDatelinesNotTheOrderOfKeeping() {
        String words = "no ship will leave this harbor before the storm is over";
        long late = ledger.keep(quoting("2026-05-03", "Ann Lee", words));
        long undated = ledger.keep(TestingReport.article("Undated", "2026-05-01", "She said: " + words + ".")
                .says("Ann Lee", "", words)
                .undated()
                .check());
        long early = ledger.keep(quoting("2026-05-01", "Ann Lee", words));

        Trace trace = ledger.traces(late).get(0);

        assertThat(trace.firstSeen().check()).isEqualTo(early);
        assertThat(trace.links()).extracting(link -> link.other().check()).containsExactly(early, undated);
        assertThat(trace.links())
                .extracting(link -> link.comparison().wording())
                .containsOnly(WordingChange.EXACT);
    }

    @Test
    void fewWordsInCommonAreATraceOnlyWithOneNameBehindThem() {
        String words = "a very good day";
        ledger.keep(quoting("2026-05-01", "Ann Lee", words));
        long other = ledger.keep(quoting("2026-05-02", "Bo Hall", words));
        long same = ledger.keep(quoting("2026-05-03", "Lee", words));

        assertThat(ledger.traces(other)).isEmpty();
        assertThat(ledger.traces(same)).hasSize(1);
    }

    /** Somebody forgets the day, sees what that makes of the report, and checks it again. */
    @Test
    void ofAnArticleCheckedTwiceTheCheckWithADatelineCounts() {
        String words = "no ship will leave this harbor before the storm is over";
        TestingReport early = TestingReport.article("Storm", "2026-05-01", "She said: " + words + ".")
                .says("Ann Lee", "", words);
        TestingReport forgotten = TestingReport.article("Storm", "2026-05-01", "She said: " + words + ".")
                .says("Ann Lee", "", words)
                .undated();
        ledger.keep(forgotten.check());
        long dated = ledger.keep(early.check());
        long late = ledger.keep(quoting("2026-05-03", "Ann Lee", words));

        Trace trace = ledger.traces(late).get(0);

        assertThat(trace.links()).extracting(link -> link.other().check()).containsExactly(dated);
        assertThat(trace.firstSeen().check()).isEqualTo(dated);
    }

    @Test
    void theSameArticleCheckedAgainIsNoTrace() {
        ledger.keep(TestingReport.harbor().check());
        long again = ledger.keep(TestingReport.harbor().check());

        assertThat(ledger.traces(again)).isEmpty();
    }

    @Test
    void aRejectedStatementIsTracedNoMoreAndACorrectedOneByItsWords() {
        String words = "no ship will leave this harbor before the storm is over";
        long first = ledger.keep(quoting("2026-05-01", "Ann Lee", words));
        long second = ledger.keep(quoting("2026-05-02", "Ann Lee", words));

        correct(first, "s1", new Change.Rejected());
        assertThat(ledger.traces(second)).isEmpty();

        correct(first, "s1", new Change.Withdrawn());
        assertThat(ledger.traces(second)).hasSize(1);

        int start = "She said: ".length();
        correct(second, "s1", new Change.SpanCorrected(List.of(new Span(start, start + words.indexOf(" before")))));
        assertThat(ledger.traces(second).get(0).links().get(0).comparison().wording())
                .isEqualTo(WordingChange.CUT);
    }

    private static NewCheck quoting(String published, String speaker, String words) {
        return TestingReport.article("On " + published, published, "She said: " + words + ". It is " + published + ".")
                .says(speaker, "", words)
                .check();
    }
}
