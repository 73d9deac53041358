package ca.tandem.work.report;

import java.time.Duration;
import java.util.List;

/**
 * Percentiles by the nearest-rank method: of {@code n} values in ascending order, the {@code p}-th percentile is the one with the rank
 * {@code ceil(p / 100 × n)}. It is always a measured value, never an interpolated one; the median of two values is the smaller.
 */
final class Percentile {

    private static final int ALL = 100;

    private Percentile() {}

    /**
     * Returns a percentile.
     *
     * @param percent the percentile, from 1 to 100
     * @param values the values, at least one, in any order
     */
    static Duration of(int percent, List<Duration> values) {
        var rank = (percent * values.size() + ALL - 1) / ALL;
        return values.stream().sorted().skip(rank - 1L).findFirst().orElseThrow();
    }
}
