package ca.tandem.identity.throttle;

import java.time.Duration;

/** The counters of sign-in attempts, with their limits. */
enum AttemptCounter {
    /** All attempts on the portal, whatever addresses they come from. */
    OVERALL(2_000, Duration.ofMillis(500)),
    /** Attempts from one address, or from one IPv6 network of 64 bits, which is what one client has. */
    ADDRESS(200, Duration.ofSeconds(5)),
    /** Attempts for one account, or for a name without an account, from devices on which it never signed in. */
    ACCOUNT(10, Duration.ofMinutes(2)),
    /** Attempts for one account from a device on which it signed in before, unaffected by failures elsewhere. */
    DEVICE(10, Duration.ofMinutes(1)),
    /** Codes typed after a right password, for one account: few enough that one in a million is not guessed in years. */
    CODE(10, Duration.ofMinutes(15)),
    /** Requests for a link by people who lost their password, whatever addresses they come from. */
    RECOVERY_OVERALL(500, Duration.ofSeconds(2)),
    /** Such requests from one address, or from one IPv6 network of 64 bits. */
    RECOVERY_ADDRESS(20, Duration.ofMinutes(1)),
    /** Such requests for one account, or for a name or e-mail address without an account: nobody's mailbox is to be filled. */
    RECOVERY_ACCOUNT(5, Duration.ofMinutes(10)),
    /** Failures that are written to the audit log, which is kept for ever: of a large number only some are recorded. */
    RECORDED(100, Duration.ofMinutes(10));

    @SuppressWarnings("ImmutableEnumChecker") // a record of a number and a duration
    private final RateLimit rateLimit;

    AttemptCounter(long burst, Duration period) {
        rateLimit = new RateLimit(burst, period);
    }

    RateLimit limit() {
        return rateLimit;
    }
}
