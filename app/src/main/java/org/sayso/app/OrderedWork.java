package org.sayso.app;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that several threads do at once, and whose results are handed on one at a time, in the order in which the work was given.
 *
 * <p>What waits is bounded: {@value #AHEAD} pieces of work for each thread, or as many characters of input as so many small
 * articles have; giving more waits until something was handed on. One piece of work that is larger than the bound passes
 * alone. Results are handed on by a thread of their own as soon as it is their turn, also while the giver waits for input.
 *
 * @param <T> what a piece of work results in
 */
final class OrderedWork<T> implements AutoCloseable {
    private static final int AHEAD = 8;
    private static final int SMALL = 1 << 16;
    private static final int END = 0;
    private static final int LONGEST_WAIT = 60;

    private final ExecutorService workers;
    private final Semaphore room;
    private final int most;
    private final BlockingQueue<Piece<T>> pieces;
    private final Consumer<T> sink;
    private final Thread handing;
    private volatile @Nullable RuntimeException failure;

    /** Work in progress and the room it takes; the last piece takes none. */
    private record Piece<T>(Future<T> result, int size) {}

    /**
     * Starts the threads.
     *
     * @param threads how many pieces are worked on at once, at least 1
     * @param sink takes the results, in one thread
     */
    OrderedWork(int threads, Consumer<T> sink) {
        this.sink = sink;
        most = AHEAD * threads * SMALL;
        room = new Semaphore(most);
        pieces = new ArrayBlockingQueue<>(AHEAD * threads + 1);
        workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "sayso-worker"));
        handing = daemon(this::handOn, "sayso-results");
        handing.start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Gives a piece of work; waits while too much is waiting.
     *
     * @param characters the length of its input
     * @throws RuntimeException what earlier work or the sink threw; nothing is handed on after that
     */
    void give(int characters, Supplier<T> work) {
        int size = Math.min(most, Math.max(SMALL, characters));
        room.acquireUninterruptibly(size);
        throwFailure();
        put(new Piece<>(workers.submit(work::get), size));
    }

    /**
     * Waits until all was handed on; nothing may be given afterwards.
     *
     * @throws RuntimeException what the work or the sink threw
     */
    void finish() {
        put(new Piece<>(new CompletableFuture<>(), END));
        try {
            handing.join();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
        throwFailure();
    }

    private void put(Piece<T> piece) {
        try {
            pieces.put(piece);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private void throwFailure() {
        RuntimeException known = failure;
        if (known != null) {
            throw known;
        }
    }

    private void handOn() {
        try {
            for (Piece<T> piece = pieces.take(); !isEnd(piece); piece = pieces.take()) {
                if (failure == null) {
                    handOn(piece.result());
                }
                room.release(piece.size());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOn(Future<T> result) throws InterruptedException {
        try {
            sink.accept(result.get());
        } catch (ExecutionException failed) {
            failure = failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("work failed", failed.getCause());
        } catch (RuntimeException refused) {
            failure = refused;
        }
    }

    private static boolean isEnd(Piece<?> piece) {
        return piece.size() == END;
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while work was waited for", interrupted);
    }

    /** Ends the threads; what was not handed on is dropped. Waits for work that has begun, as it may use what is closed next. */
    @Override
    public void close() {
        workers.shutdownNow();
        handing.interrupt();
        try {
            boolean unused = workers.awaitTermination(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
