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
 * Bounds how often each client asks for what costs something but guesses nothing. Each node counts for itself and in memory, for a count
 * in the database would cost more than what it saves; of very many clients those are forgotten who asked longest ago.
 */
@ApplicationScoped
public class RequestLimits {

    /** How many clients are known at once. */
    static final int MOST_CLIENTS = 50_000;

    /** Longer than any count takes to be full again. */
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    /** The kinds of requests. Many readers can be behind one address, so there is room for a whole office. */
    public enum Kind {
        /** Lists of postings that are narrowed or searched, by address. */
        SEARCH(300, Duration.ofMillis(100)),
        /** The API without a good token, by address. */
        API_OF_STRANGERS(600, Duration.ofMillis(50)),
        /** The API with a good token, by account. */
        API_OF_STAFF(2_000, Duration.ofMillis(20)),
        /** Bad tokens, by address. Good ones from there are none the worse for it. */
        BAD_TOKENS(200, Duration.ofSeconds(5));

        @SuppressWarnings("ImmutableEnumChecker") // a record of a number and a duration
        private final Limit limit;

        Kind(long burst, Duration period) {
            limit = new Limit(burst, period);
        }
    }

    private record Client(Kind kind, String name) {}

    @Inject
    Clock clock;

    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(KNOWN_FOR)
            .build();

    private ClockMeter meter;

    @PostConstruct
    void begin() {
        meter = new ClockMeter(clock);
    }

    /**
     * Counts a request.
     *
     * @param client an address or the name of an account
     * @return how many seconds to wait, rounded up; 0 where it can be answered now
     */
    public long take(Kind kind, String client) {
        var probe = buckets.get(new Client(kind, client), this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusMillis(999)
                                .toSeconds());
    }

    private Bucket full(Client client) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(client.kind().limit.bandwidth())
                .build();
    }

    /** How many clients are known now. */
    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
