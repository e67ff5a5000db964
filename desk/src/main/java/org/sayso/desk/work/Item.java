package org.sayso.desk.work;

import org.sayso.domain.SaysoException;

/** One article of a job and how far it is. Safe for threads. */
public final class Item {
    private final String title;
    private State state = new State.Waiting();

    /** How far an article is. */
    public sealed interface State {
        /** Whether it stays so. */
        boolean isLast();

        /** Others are before it. */
        record Waiting() implements State {
            @Override
            public boolean isLast() {
                return false;
            }
        }

        /** It is being checked. */
        record Working() implements State {
            @Override
            public boolean isLast() {
                return false;
            }
        }

        /**
         * It was checked, and the ledger keeps it.
         *
         * @param check its number in the ledger
         */
        record Kept(long check) implements State {
            @Override
            public boolean isLast() {
                return true;
            }
        }

        /**
         * It could not be read or checked.
         *
         * @param error why
         */
        record Failed(SaysoException error) implements State {
            @Override
            public boolean isLast() {
                return true;
            }
        }
    }

    Item(String title) {
        this.title = title;
    }

    /** The headline, or the first words. */
    public String title() {
        return title;
    }

    /** How far it is now. */
    public synchronized State state() {
        return state;
    }

    /** Goes on to another state, unless the present one is the last. */
    synchronized void become(State next) {
        if (!state.isLast()) {
            state = next;
        }
    }
}
