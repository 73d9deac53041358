package ca.tandem.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latest acts of users in their sessions, by the hash of the session, until a timer writes them to the database: at most once a minute
 * for a session, and outside of requests. A node that is killed loses a minute of them.
 */
@ApplicationScoped
class SessionActs {

    @Inject
    SignInSessions sessions;

    @Inject
    Clock clock;

    private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();

    void note(String hash, Instant at) {
        unwritten.merge(hash, at, SessionActs::later);
    }

    /** Returns the time of the last act. */
    Instant last(String hash, Instant written) {
        var noted = unwritten.get(hash);
        return noted == null ? written : later(noted, written);
    }

    /** Writes the noted acts, and deletes sessions that are too old to be shown. */
    void write() {
        // In one order on all nodes, so that they never wait for each other's rows in a circle.
        var acts = new TreeMap<>(unwritten);
        if (!acts.isEmpty()) {
            sessions.writeActs(acts);
            // What was noted meanwhile stays for the next time.
            acts.forEach(unwritten::remove);
        }
        sessions.deleteQuietSince(clock.instant().minus(SessionLimits.KEPT));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
