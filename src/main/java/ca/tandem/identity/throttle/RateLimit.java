package ca.tandem.identity.throttle;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * A rate limit.
 *
 * @param burst the number of calls allowed at once
 * @param period the time after which one more call is allowed
 */
public record RateLimit(long burst, Duration period) {

    /** Returns the limit as a Bucket4j configuration. */
    BucketConfiguration configuration() {
        return BucketConfiguration.builder().addLimit(bandwidth()).build();
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(burst).refillGreedy(1, period).build();
    }
}
