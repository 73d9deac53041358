package ca.tandem.identity.token;

import java.time.Duration;
import java.time.Instant;

/** A choice of how long a new token lives. */
public enum TokenLifetime {
    HOURS_12(Duration.ofHours(12)),
    DAYS_7(Duration.ofDays(7)),
    DAYS_30(Duration.ofDays(30)),
    DAYS_90(Duration.ofDays(90)),
    DAYS_180(Duration.ofDays(180)),
    DAYS_365(Duration.ofDays(365));

    private final Duration duration;

    TokenLifetime(Duration duration) {
        this.duration = duration;
    }

    /** Returns the instant at which a token expires that is made at the given one. */
    public Instant from(Instant made) {
        return made.plus(duration);
    }
}
