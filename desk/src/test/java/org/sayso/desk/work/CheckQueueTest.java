package org.sayso.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sayso.desk.work.CheckQueue.Entry;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Interruption;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;
import org.sayso.reading.PlainTextReader;

class CheckQueueTest {
    private static final Article ARTICLE = new PlainTextReader().read("Ten ships left the port.");
    private final List<Report> kept = Collections.synchronizedList(new ArrayList<>());

    private static Report report(Article article) {
        return new Report(article, List.of(), List.of(), List.of());
    }

    private static Entry entry() {
        return new Entry("Ships", Optional.of(ARTICLE), Optional.empty());
    }

    private long keep(Report report) {
        kept.add(report);
        return kept.size();
    }

    private static Item.State last(Job job) throws InterruptedException {
        for (int i = 0; i < 500 && !job.isDone(); i++) {
            Thread.sleep(10);
        }
        return job.items().get(job.items().size() - 1).state();
    }

    @Test
    void keepsWhatWasCheckedInTime() throws InterruptedException {
        try (CheckQueue queue = new CheckQueue(CheckQueueTest::report, 1, 5, Duration.ofSeconds(10))) {
            Job job = queue.submit(List.of(entry(), entry()), this::keep);

            assertThat(last(job)).isEqualTo(new Item.State.Kept(2));
            assertThat(queue.job(job.id())).contains(job);
            assertThat(kept).hasSize(2);
        }
    }

    @Test
    void givesUpWhatTakesTooLongAndGoesOnWithTheNext() throws InterruptedException {
        Function<Article, Report> slowOnce = new Function<>() {
            private boolean slow = true;

            @Override
            public Report apply(Article article) {
                while (slow) {
                    slow = !Thread.currentThread().isInterrupted();
                }
                Interruption.check();
                return report(article);
            }
        };
        try (CheckQueue queue = new CheckQueue(slowOnce, 1, 5, Duration.ofMillis(200))) {
            Job job = queue.submit(List.of(entry(), entry()), this::keep);

            assertThat(last(job)).isEqualTo(new Item.State.Kept(1));
            assertThat(((Item.State.Failed) job.items().get(0).state()).error().code())
                    .isEqualTo(ErrorCode.CHECK_TOO_LONG);
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void keepsNothingThatDoesNotHeedTheEndOfItsTime() throws InterruptedException {
        Function<Article, Report> deaf = article -> {
            for (int i = 0; i < 2_000_000_000 && !Thread.currentThread().isInterrupted(); i++) {
                Thread.onSpinWait();
            }
            return report(article);
        };
        try (CheckQueue queue = new CheckQueue(deaf, 1, 5, Duration.ofMillis(100))) {
            assertThat(last(queue.submit(List.of(entry()), this::keep))).isInstanceOf(Item.State.Failed.class);
            Thread.sleep(100);
            assertThat(kept).isEmpty();
        }
    }

    private static Function<Article, Report> waitsFor(CountDownLatch end) {
        return article -> {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return report(article);
        };
    }

    @Test
    void refusesMoreThanMayWait() {
        CountDownLatch end = new CountDownLatch(1);
        try (CheckQueue queue = new CheckQueue(waitsFor(end), 1, 1, Duration.ofSeconds(10))) {
            Job first = queue.submit(List.of(entry(), entry(), entry()), this::keep);

            assertThat(first.done()).isEqualTo(1);
            assertThatThrownBy(() -> queue.submit(List.of(entry()), this::keep))
                    .isInstanceOfSatisfying(
                            SaysoException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.DESK_BUSY));
            end.countDown();
        }
    }

    @Test
    void anArticleDoesNotWaitForAllOfAFeedThatWasThereBefore() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (CheckQueue queue = new CheckQueue(waitsFor(end), 1, 20, Duration.ofSeconds(10))) {
            Job feed = queue.submit(Collections.nCopies(10, entry()), report -> keep(order, "feed"));
            while (queue.working() == 0) {
                Thread.sleep(1);
            }
            Job article = queue.submit(List.of(entry()), report -> keep(order, "article"));

            assertThat(queue.before(article)).isEqualTo(1);
            assertThat(queue.waiting()).isEqualTo(10);
            end.countDown();
            assertThat(last(feed)).isEqualTo(new Item.State.Kept(11));
            assertThat(order).startsWith("feed", "feed", "article", "feed");
            assertThat(queue.before(article)).isZero();
        }
    }

    private static long keep(List<String> order, String what) {
        order.add(what);
        return order.size();
    }
}
