package org.sayso.desk.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;
import org.sayso.domain.finding.Report;
import org.sayso.domain.text.Article;

/**
 * Checks articles on a few threads, each within its time, and keeps what was found. Jobs take turns, one article each.
 *
 * <p>The time limit covers the check, not the wait before it nor the keeping after it: a check that was given up is never
 * kept, and the keeping of one that was done in time is never interrupted. A job can be asked for while it is among the
 * {@value #JOBS} youngest. Safe for threads.
 */
public final class CheckQueue implements AutoCloseable {
    private static final int JOBS = 2_000;

    private final Function<Article, Report> checker;
    private final Duration limit;
    private final Turns turns;
    private final ExecutorService workers;
    private final ScheduledExecutorService alarms;
    private final AtomicInteger working = new AtomicInteger();
    private final Map<String, Job> jobs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
            return size() > JOBS;
        }
    };

    /**
     * A queue.
     *
     * @param checker checks an article; stops when its thread is interrupted
     * @param threads how many articles are checked at once
     * @param waiting how many may wait
     * @param limit the time for one article
     */
    public CheckQueue(Function<Article, Report> checker, int threads, int waiting, Duration limit) {
        this.checker = checker;
        this.limit = limit;
        turns = new Turns(threads + waiting);
        workers = Executors.newFixedThreadPool(threads, CheckQueue::thread);
        alarms = Executors.newSingleThreadScheduledExecutor(CheckQueue::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sayso-check");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * An article to check, or the reason why there is none.
     *
     * @param title the headline, or the first words
     * @param article the article; empty if it could not be read
     * @param error why it could not
     */
    public record Entry(String title, Optional<Article> article, Optional<SaysoException> error) {}

    /**
     * Takes articles; those for which there is no room fail at once, unless there is room for none.
     *
     * @param keeper keeps a report and gives its number
     * @throws SaysoException with {@link ErrorCode#DESK_BUSY} if there is room for none
     */
    public Job submit(List<Entry> entries, ToLongFunction<Report> keeper) {
        String id = UUID.randomUUID().toString();
        List<Item> items = new ArrayList<>();
        int refused = 0;
        for (Entry entry : entries) {
            Item item = new Item(entry.title());
            items.add(item);
            entry.error().ifPresent(error -> item.become(new Item.State.Failed(error)));
            if (entry.article().isPresent() && !queue(id, item, entry.article().get(), keeper)) {
                refused++;
            }
        }
        if (refused > 0 && refused == entries.size()) {
            throw busy();
        }
        Job job = new Job(id, items);
        synchronized (jobs) {
            jobs.put(job.id(), job);
        }
        return job;
    }

    private boolean queue(String job, Item item, Article article, ToLongFunction<Report> keeper) {
        if (!turns.add(job, () -> work(item, article, keeper))) {
            item.become(new Item.State.Failed(busy()));
            return false;
        }
        workers.execute(this::takeTurn);
        return true;
    }

    private void takeTurn() {
        turns.take().ifPresent(work -> {
            try {
                work.run();
            } finally {
                turns.done();
            }
        });
    }

    /** The job of that id, if it is still known. */
    public Optional<Job> job(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /** How many articles wait. */
    public int waiting() {
        return turns.waiting();
    }

    /** How many articles of other jobs are checked before the next one of this job; 0 where none of it waits. */
    public int before(Job job) {
        return turns.before(job.id());
    }

    /** How many articles are being checked. */
    public int working() {
        return working.get();
    }

    private void work(Item item, Article article, ToLongFunction<Report> keeper) {
        item.become(new Item.State.Working());
        working.incrementAndGet();
        try {
            Report report = inTime(item, article);
            item.become(new Item.State.Kept(keeper.applyAsLong(report)));
        } catch (SaysoException error) {
            item.become(new Item.State.Failed(error));
        } catch (CancellationException givenUp) {
            item.become(new Item.State.Failed(tooLong()));
        } catch (RuntimeException fault) {
            item.become(new Item.State.Failed(bug(fault)));
        } finally {
            working.decrementAndGet();
        }
    }

    private Report inTime(Item item, Article article) {
        Deadline deadline = new Deadline(Thread.currentThread());
        ScheduledFuture<?> alarm = alarms.schedule(
                () -> {
                    if (deadline.pass()) {
                        item.become(new Item.State.Failed(tooLong()));
                    }
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        boolean inTime = false;
        try {
            Report report = checker.apply(article);
            inTime = deadline.finish();
            if (!inTime) {
                throw tooLong();
            }
            return report;
        } finally {
            boolean unused = inTime || deadline.finish();
            alarm.cancel(false);
        }
    }

    private SaysoException tooLong() {
        return new SaysoException(
                ErrorCode.CHECK_TOO_LONG,
                "The check of this article took longer than " + limit.toSeconds() + " seconds and was given up.",
                "Give a shorter article, or raise the limit with --time.");
    }

    private static SaysoException busy() {
        return new SaysoException(
                ErrorCode.DESK_BUSY, "Too many articles are waiting to be checked.", "Try again in a minute.");
    }

    private static SaysoException bug(RuntimeException fault) {
        return new SaysoException(
                ErrorCode.BUG,
                "This is a fault of Sayso's, not of the article: "
                        + fault.getClass().getSimpleName() + ".",
                "Check the article with sayso check and SAYSO_DEBUG=1 to see where, and report that.");
    }

    /** Forgets what waits, and gives up what is being checked where it does not end within five seconds. */
    @Override
    public void close() {
        turns.clear();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                List<Runnable> unused = workers.shutdownNow();
            }
            alarms.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
