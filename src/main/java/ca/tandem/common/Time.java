package ca.tandem.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Gives the clock to whoever needs the time. */
@ApplicationScoped
public class Time {

    /** Where the portal itself says a day or a time that is not a posting's own. */
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");

    private static final ThreadLocal<Instant> SET = new ThreadLocal<>();

    /**
     * Does something as if it were that moment, on this thread only: sample postings get a past by it. What people do is never set
     * back.
     */
    public static void at(Instant moment, Runnable what) {
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
