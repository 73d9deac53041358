package ca.tandem.identity.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * A limit on the rate at which each client makes expensive requests that do not guess passwords. Each node counts for itself, in memory,
 * because a counter in the database would cost more than it saves. When there are very many clients, the least recently active ones are
 * forgotten.
 */
@ApplicationScoped
public class RequestRateLimiter {

    /** Maximum number of clients that are tracked at once. */
    static final int MOST_CLIENTS = 50_000;

    /** Time after which an inactive client is forgotten, longer than any bucket takes to refill. */
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    /** A kind of request, with its limit. Many readers can share one address, so the limits allow for a whole office. */
    public enum RequestKind {
        /** Lists of postings with a filter or query, by address. */
        SEARCH(300, Duration.ofMillis(100)),
        /** API requests without a valid token, by address. */
        API_OF_STRANGERS(600, Duration.ofMillis(50)),
        /** API requests with a valid token, by account. */
        API_OF_STAFF(2_000, Duration.ofMillis(20)),
        /** Invalid tokens, by address. Valid ones from the same address are not affected. */
        BAD_TOKENS(200, Duration.ofSeconds(5)),
        /** Passwords judged while they are typed, by address. */
        PASSWORD_STRENGTH(120, Duration.ofMillis(250)),
        /** Refusals of an account that are written to the audit log, which is kept for ever: some in an hour. */
        REFUSALS_ON_RECORD(15, Duration.ofMinutes(3)),
        /** Refusals of strangers that are written to the server's log, by network. */
        REFUSALS_LOGGED(20, Duration.ofMinutes(2)),
        /** Those of all networks. */
        ALL_REFUSALS_LOGGED(500, Duration.ofSeconds(5)),
        /** Alerts that readers ask for, each of which sends a message, by address: ten at once, one more every six minutes. */
        ALERTS(10, Duration.ofMinutes(6)),
        /** Feedback of readers on the language of postings, by address: ten at once, one more every six minutes. */
        FEEDBACK(10, Duration.ofMinutes(6)),
        /** Steps of sign-in and sign-out through OpenID Connect, by address. */
        OPENID_CONNECT(300, Duration.ofMillis(200));

        @SuppressWarnings("ImmutableEnumChecker") // a record of a number and a duration
        private final RateLimit rateLimit;

        RequestKind(long burst, Duration period) {
            rateLimit = new RateLimit(burst, period);
        }
    }

    private record ClientKey(RequestKind kind, String name) {}

    @Inject
    Clock clock;

    private final Cache<ClientKey, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(KNOWN_FOR)
            .build();

    private ClockTimeMeter meter;

    @PostConstruct
    void begin() {
        meter = new ClockTimeMeter(clock);
    }

    /**
     * Counts a request.
     *
     * @param client an address or the name of an account
     * @return the time to wait in seconds, rounded up; 0 if the request is allowed now
     */
    public long acquire(RequestKind requestKind, String client) {
        var probe = buckets.get(new ClientKey(requestKind, client), this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusMillis(999)
                                .toSeconds());
    }

    private Bucket full(ClientKey clientKey) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(clientKey.kind().rateLimit.bandwidth())
                .build();
    }

    /** Returns the number of clients that are tracked now. */
    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
