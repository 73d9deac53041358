package ca.tandem.identity.throttle;

import java.time.Duration;

/** By what tries to sign in are counted, and how many there may be. */
enum Count {
    /** The whole portal, whatever addresses a stranger has. */
    OVERALL(2_000, Duration.ofMillis(500)),
    /** An address; of IPv6 a network of 64 bits, which is what one client has. */
    ADDRESS(200, Duration.ofSeconds(5)),
    /** An account, or a name that is none, from devices where it never signed in. */
    ACCOUNT(10, Duration.ofMinutes(2)),
    /** An account on a device where it signed in before: others' failures are not its own. */
    DEVICE(10, Duration.ofMinutes(1)),
    /** Failures that are put on record, which is kept for ever: of very many only some are. */
    RECORDED(100, Duration.ofMinutes(10));

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number and a duration
    private final Limit limit;

    Count(long burst, Duration period) {
        limit = new Limit(burst, period);
    }

    Limit limit() {
        return limit;
    }
}
