package ca.tandem.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A producer of the clock. */
@ApplicationScoped
public class ClockProducer {

    /** The time zone of days and times that the portal itself displays, unless they belong to a posting with its own. */
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private static final ThreadLocal<Instant> SET = new ThreadLocal<>();

    /**
     * Runs an action with the clock of this thread set to the given instant; used to give sample postings a past. The actions of users are
     * never backdated.
     */
    public static void runAt(Instant moment, Runnable what) {
        SET.set(moment);
        try {
            what.run();
        } finally {
            SET.remove();
        }
    }

    @Produces
    Clock clock() {
        return new SettableClock(ZoneOffset.UTC);
    }

    private static final class SettableClock extends Clock {

        private final ZoneId zone;

        private SettableClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SettableClock(other);
        }

        @Override
        public Instant instant() {
            var set = SET.get();
            return set == null ? Clock.systemUTC().instant() : set;
        }
    }
}
