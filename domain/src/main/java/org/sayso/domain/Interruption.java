package org.sayso.domain;

import java.util.concurrent.CancellationException;

/**
 * Lets long work on an article be given up: whoever no longer waits for it interrupts its thread, and the work ends at the
 * next place that asks here.
 */
public final class Interruption {
    private Interruption() {}

    /**
     * Goes on, unless the thread was interrupted. The interruption stays set.
     *
     * @throws CancellationException if it was
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work on this article was given up");
        }
    }
}
