package ca.tandem.identity.throttle;

import java.time.Clock;

/** The limits of requests, wired without a container. */
public final class RateLimiterFixture {

    private RateLimiterFixture() {}

    /** Returns limits that count by a clock. */
    public static RequestRateLimiter on(Clock clock) {
        var limits = new RequestRateLimiter();
        limits.clock = clock;
        limits.begin();
        return limits;
    }
}
