package org.sayso.desk.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many requests a minute for each client, and no more. A client that was quiet may send a minute's worth at once, then
 * as many as come free (a token bucket). Keeps the {@value #CLIENTS} clients heard last. Safe for threads.
 */
public final class RateLimit {
    private static final int CLIENTS = 10_000;
    private static final double MILLISECONDS = 60_000;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private record Bucket(double left, Instant at) {}

    /** A limit of so many requests a minute. */
    public RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one request of a client, if it has one left. */
    public synchronized boolean take(String client) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(client, new Bucket(perMinute, now));
        double passed = Math.max(0, Duration.between(bucket.at(), now).toMillis());
        double left = Math.min(perMinute, bucket.left() + passed * perMinute / MILLISECONDS);
        boolean taken = left >= 1;
        buckets.put(client, new Bucket(taken ? left - 1 : left, now));
        return taken;
    }

    /** After how many seconds a client who has none left may try again, 1 to 60. */
    public int secondsToWait() {
        return Math.max(1, 60 / perMinute);
    }
}
