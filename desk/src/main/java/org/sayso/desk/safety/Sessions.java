package org.sayso.desk.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The browsers that use the desk. Each has an id that only its cookie knows, and another secret that stands in the desk's
 * forms, so that no other page can send one of them. Sessions live in memory: after a restart people sign in again. The
 * {@value #MOST} used last are kept, each for twelve hours after its last use. Safe for threads.
 */
public final class Sessions {
    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofHours(12);

    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    /**
     * One browser.
     *
     * @param id what its cookie holds
     * @param formSecret what its forms hold
     * @param admitted whether it has shown the token
     * @param name the name under which its user corrects, once it was given
     * @param used when it was used last
     */
    public record Session(String id, String formSecret, boolean admitted, String name, Instant used) {
        /** Whether this is the secret that the desk put into its forms. */
        public boolean sent(String given) {
            return Secrets.alike(formSecret, given);
        }
    }

    /** No sessions yet. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** The session with this id, if it is known and not too old. */
    public synchronized Optional<Session> find(String id) {
        Session session = sessions.get(id);
        if (session == null) {
            return Optional.empty();
        }
        if (session.used().plus(LIFE).isBefore(clock.instant())) {
            sessions.remove(id);
            return Optional.empty();
        }
        return Optional.of(
                keep(new Session(id, session.formSecret(), session.admitted(), session.name(), clock.instant())));
    }

    /** A new session. An admitted one never takes the id of one that was not. */
    public synchronized Session open(boolean admitted) {
        return keep(new Session(Secrets.random(), Secrets.random(), admitted, "", clock.instant()));
    }

    /** Remembers the name of its user. */
    public synchronized void name(Session session, String name) {
        keep(new Session(session.id(), session.formSecret(), session.admitted(), name, session.used()));
    }

    /** Forgets a session. */
    public synchronized void end(Session session) {
        sessions.remove(session.id());
    }

    private Session keep(Session session) {
        sessions.put(session.id(), session);
        return session;
    }
}
