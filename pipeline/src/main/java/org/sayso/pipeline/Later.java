package org.sayso.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for, once, whichever thread asks. */
final class Later<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T value() {
        T present = value;
        if (present == null) {
            present = maker.get();
            value = present;
        }
        return present;
    }
}
