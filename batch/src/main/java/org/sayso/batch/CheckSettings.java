package org.sayso.batch;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How articles are checked; sent to every task. */
final class CheckSettings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable LocalDate published;
    private final @Nullable LocalDate asOf;
    private final long maximumBytes;

    /**
     * Makes settings.
     *
     * @param published the dateline of articles that have none
     * @param asOf the day whose state of the record counts as "now"
     * @param maximumBytes the largest article, in bytes
     */
    CheckSettings(Optional<LocalDate> published, Optional<LocalDate> asOf, long maximumBytes) {
        this.published = published.orElse(null);
        this.asOf = asOf.orElse(null);
        this.maximumBytes = maximumBytes;
    }

    Optional<LocalDate> published() {
        return Optional.ofNullable(published);
    }

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    long maximumBytes() {
        return maximumBytes;
    }
}
