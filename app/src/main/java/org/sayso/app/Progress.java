package org.sayso.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.sayso.reading.ArticleReader;

/**
 * A line on standard error that says how far a run of many articles is: the share of the input read, the articles done, how many a
 * second, and the time left. Where the size of the input is not known, there is no share and no time left.
 *
 * <p>It is drawn from the second article on, after a second, at most five times a second, and wiped when the run ends. Thread-safe.
 */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final int BAR = 24;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;
    private final OptionalLong size;
    private final LongSupplier clock;
    private final long start;

    private long last;
    private long read;
    private long readBefore = -1;
    private long done;
    private boolean drawn;

    /**
     * Makes a line that is not drawn yet.
     *
     * @param terminal where it is drawn
     * @param shown whether it is drawn at all
     * @param size the bytes of all inputs, where known
     * @param clock nanoseconds from any start
     */
    Progress(PrintStream terminal, boolean shown, OptionalLong size, LongSupplier clock) {
        this.terminal = terminal;
        this.shown = shown;
        this.size = size;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.last = start;
    }

    /** The line of a run: drawn where standard error is a terminal on which the results do not appear as well. */
    static Progress of(Surroundings surroundings, ArticleOptions options) {
        boolean shown = surroundings.showsProgress(options.output().isPresent());
        OptionalLong size = shown ? ArticleReader.size(options.inputs()) : OptionalLong.empty();
        return new Progress(surroundings.err(), shown, size, System::nanoTime);
    }

    /** Counts bytes of input that were read. */
    synchronized void read(long bytes) {
        read += bytes;
    }

    /** Counts an article that is done, and draws the line when it is time. */
    synchronized void done() {
        if (readBefore < 0) {
            readBefore = done == 0 ? 0 : read;
        }
        done++;
        long now = clock.getAsLong();
        if (shown && done > 1 && now - start >= SECOND && now - last >= BETWEEN) {
            last = now;
            drawn = true;
            terminal.print(WIPE + line(now - start));
            terminal.flush();
        }
    }

    private String line(long nanoseconds) {
        double seconds = (double) nanoseconds / SECOND;
        String rate = String.format(Locale.ROOT, "%,d articles, %.1f a second", done, done / seconds);
        if (size.isEmpty() || read == 0) {
            return rate;
        }
        double share = Math.min(1, (double) read / Math.max(1, size.getAsLong()));
        int full = (int) Math.round(share * BAR);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f%%  %s, %s left",
                "#".repeat(full),
                ".".repeat(BAR - full),
                Math.floor(share * 100),
                rate,
                time(seconds * (1 - share) / share));
    }

    /** Hours, minutes and seconds as in 1:02:03; without hours below one. */
    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** Wipes the line, so that a message can be written; it comes back by itself. */
    synchronized void clear() {
        if (drawn) {
            terminal.print(WIPE);
            terminal.flush();
            drawn = false;
        }
    }

    /** Wipes the line for good. */
    void end() {
        clear();
    }
}
