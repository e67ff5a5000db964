package org.sayso.desk.work;

/**
 * The end of the time that one piece of work has: interrupts its thread, but never another piece of work which that thread
 * does afterwards.
 */
final class Deadline {
    private final Thread worker;
    private boolean finished;
    private boolean passed;

    Deadline(Thread worker) {
        this.worker = worker;
    }

    /** The time is up; gives whether the work was still being done. */
    synchronized boolean pass() {
        if (!finished) {
            passed = true;
            worker.interrupt();
        }
        return passed;
    }

    /** The work is over, in time or not; the thread's interruption is taken back. Called by the worker. */
    synchronized boolean finish() {
        finished = true;
        boolean unused = Thread.interrupted();
        return !passed;
    }
}
