package ca.tandem.identity.throttle;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How much may be done at once, and after which time once more.
 *
 * @param burst how often at once
 * @param period after which time once more
 */
public record Limit(long burst, Duration period) {

    /** The limit as Bucket4j knows it. */
    BucketConfiguration configuration() {
        return BucketConfiguration.builder().addLimit(bandwidth()).build();
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(burst).refillGreedy(1, period).build();
    }
}
