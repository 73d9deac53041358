package ca.tandem.identity.link;

import java.time.Duration;
import java.time.Instant;

/** The purpose of a one-time link, with the time for which it works. */
public enum LinkPurpose {
    /** The owner of a new account sets its first password. */
    INVITATION(Duration.ofDays(7)),
    /** The owner of an account replaces a lost password. */
    RECOVERY(Duration.ofHours(1)),
    /** The first administrator opens the first account; it works until it is used or the portal starts again. */
    FIRST_ADMINISTRATOR(null);

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    /** Returns the instant at which a link that is made now expires; null if only its use ends it. */
    Instant expiry(Instant now) {
        return life == null ? null : now.plus(life);
    }
}
