package ca.tandem.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock whose hands a test moves. */
public final class Hands extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private Hands(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that stands at that moment. */
    public static Hands at(Instant moment) {
        return new Hands(new AtomicReference<>(moment), ZoneOffset.UTC);
    }

    /** Moves the hands on. */
    public void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new Hands(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
