package org.sayso.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The web desk, as the command sees it. The command is built and started without the desk and its libraries; where they
 * are on the class path, a {@link java.util.ServiceLoader} finds the one implementation.
 */
public interface WebDesk {
    /**
     * Starts the desk.
     *
     * @return the running desk; to be closed
     * @throws org.sayso.domain.SaysoException if the address, the ledger, the packs or the token file cannot be used
     */
    Running start(Settings settings);

    /** A desk that serves. */
    interface Running extends AutoCloseable {
        /** Where its pages are. */
        URI address();

        /** Where health and metrics are. */
        URI health();

        /** What whoever started it must be told, a sentence each: that a token is demanded, and a new token, once. */
        List<String> notices();

        /** Stops taking requests, ends what is being worked on, and closes the ledger. */
        @Override
        void close();
    }

    /**
     * How to run it.
     *
     * @param address the address to listen at, such as {@code 127.0.0.1}
     * @param port the port of the pages; 0 for any free one
     * @param healthPort the port of health and metrics; 0 for any free one
     * @param hosts names by which browsers may call the desk, besides its own addresses
     * @param tokenFile where the hash of the token is kept; naming it makes the desk demand a token on loopback, too
     * @param ledger a file or a {@code jdbc:postgresql:} address
     * @param packs the folders of the packs
     * @param allowFetch whether addresses that a user gives may be fetched
     * @param limits how much is taken
     * @param clock what the time is
     */
    record Settings(
            String address,
            int port,
            int healthPort,
            Set<String> hosts,
            Optional<Path> tokenFile,
            String ledger,
            List<Path> packs,
            boolean allowFetch,
            Limits limits,
            Clock clock) {
        /** Copies the lists. */
        public Settings {
            hosts = Set.copyOf(hosts);
            packs = List.copyOf(packs);
        }
    }

    /**
     * How much a desk takes.
     *
     * @param bytes the largest request, in bytes
     * @param timePerCheck how long the check of one article may take
     * @param waiting how many articles may wait to be checked
     * @param checksPerMinute how many checks one client may ask for in a minute
     * @param requestsPerMinute how many requests of any kind one client may send in a minute
     */
    record Limits(int bytes, Duration timePerCheck, int waiting, int checksPerMinute, int requestsPerMinute) {
        /** Checks that all are positive. */
        public Limits {
            if (bytes < 1
                    || timePerCheck.isNegative()
                    || timePerCheck.isZero()
                    || waiting < 1
                    || checksPerMinute < 1
                    || requestsPerMinute < 1) {
                throw new IllegalArgumentException("every limit is at least 1");
            }
        }
    }
}
