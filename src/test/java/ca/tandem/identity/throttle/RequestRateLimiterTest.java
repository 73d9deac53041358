package ca.tandem.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how often a client may send requests that cost much. */
class RequestRateLimiterTest {

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-28T12:00:00Z"));
    private final RequestRateLimiter limits = new RequestRateLimiter();

    RequestRateLimiterTest() {
        limits.clock = clock;
        limits.begin();
    }

    @ParameterizedTest
    @CsvSource({"SEARCH, 300, 10", "API_OF_STRANGERS, 600, 20", "API_OF_STAFF, 2000, 50", "BAD_TOKENS, 200, 0.2"})
    void aClientAsksSoOftenAtOnceAndThenSoOftenInASecond(RequestKind requestKind, int burst, double second) {
        assertThat(answered(requestKind, "here", burst + 50)).isEqualTo(burst);
        assertThat(limits.acquire(requestKind, "here")).isEqualTo((long) Math.ceil(1 / second));
        assertThat(answered(requestKind, "there", 50)).as("another client").isEqualTo(50);
        clock.advance(Duration.ofSeconds(10));
        assertThat(answered(requestKind, "here", burst)).isEqualTo(Math.round(10 * second));
    }

    @Test
    void whatAClientAsksForIsCountedByItself() {
        answered(RequestKind.SEARCH, "here", 400);
        assertThat(limits.acquire(RequestKind.SEARCH, "here")).isPositive();
        assertThat(limits.acquire(RequestKind.API_OF_STRANGERS, "here")).isZero();
    }

    @Test
    void ofManyClientsNoMoreAreKnownThanThereIsRoomFor() {
        IntStream.range(0, RequestRateLimiter.MOST_CLIENTS * 2)
                .forEach(i -> limits.acquire(RequestKind.SEARCH, "client " + i));
        assertThat(limits.clients()).isLessThanOrEqualTo(RequestRateLimiter.MOST_CLIENTS);
    }

    private long answered(RequestKind requestKind, String client, int requests) {
        return IntStream.range(0, requests)
                .filter(i -> limits.acquire(requestKind, client) == 0)
                .count();
    }
}
