package org.sayso.desk.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Work that waits. Jobs take turns, one article each: whoever asks for one article does not wait for all two hundred of
 * somebody else's feed. Safe for threads.
 */
final class Turns {
    private final int room;
    private final Map<String, Deque<Runnable>> lines = new LinkedHashMap<>();
    private int waiting;
    private int taken;

    /** Room for so many, those that are being worked on among them. */
    Turns(int room) {
        this.room = room;
    }

    /** Puts work of a job behind that job's other work, if there is room. */
    synchronized boolean add(String job, Runnable work) {
        if (waiting + taken >= room) {
            return false;
        }
        waiting++;
        lines.computeIfAbsent(job, unseen -> new ArrayDeque<>()).add(work);
        return true;
    }

    /** Takes the next work; the job it is of goes behind all others. */
    synchronized Optional<Runnable> take() {
        Optional<String> next = lines.keySet().stream().findFirst();
        return next.map(job -> {
            Deque<Runnable> line = lines.getOrDefault(job, new ArrayDeque<>());
            Runnable work = line.remove();
            lines.remove(job);
            if (!line.isEmpty()) {
                lines.put(job, line);
            }
            waiting--;
            taken++;
            return work;
        });
    }

    /** One that was taken is done. */
    synchronized void done() {
        taken--;
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting;
    }

    /** How many of other jobs come before the next one of this job; 0 where none of it waits. */
    synchronized int before(String job) {
        int before = 0;
        for (String other : lines.keySet()) {
            if (other.equals(job)) {
                return before;
            }
            before++;
        }
        return 0;
    }

    /** Forgets what waits. */
    synchronized void clear() {
        lines.clear();
        waiting = 0;
    }
}
