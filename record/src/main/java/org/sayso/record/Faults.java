package org.sayso.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/** The faults found in a pack: thrown at the first, or kept up to a limit and counted beyond it. */
final class Faults {
    private final boolean throwing;
    private final int limit;
    private final List<SaysoException> kept = new ArrayList<>();
    private long more;

    private Faults(boolean throwing, int limit) {
        this.throwing = throwing;
        this.limit = limit;
    }

    /** Throws the first fault. */
    static Faults thrown() {
        return new Faults(true, 0);
    }

    /** Keeps the first faults, so many, and counts the others. */
    static Faults kept(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit below 1: " + limit);
        }
        return new Faults(false, limit);
    }

    void add(ErrorCode code, Location location, String message, String remedy) {
        add(new SaysoException(code, location, message, remedy));
    }

    void add(SaysoException fault) {
        if (throwing) {
            throw fault;
        }
        if (kept.size() < limit) {
            kept.add(fault);
        } else {
            more++;
        }
    }

    boolean none() {
        return kept.isEmpty();
    }

    /** The faults kept, and one more that gives the number of the others, if any. */
    List<SaysoException> all(Path folder) {
        List<SaysoException> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(new SaysoException(
                    ErrorCode.MORE_FAULTS,
                    Location.of(folder.toString()),
                    more + (more == 1 ? " more fault was found." : " more faults were found."),
                    "Mend those shown and validate again."));
        }
        return List.copyOf(all);
    }
}
