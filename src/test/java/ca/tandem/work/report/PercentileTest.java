package ca.tandem.work.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentileTest {

    /** The nearest rank, by hand: ceil(percent / 100 × count). */
    @ParameterizedTest
    @CsvSource({
        "50, 7, 7",
        "90, 7, 7",
        "50, 9 3, 3",
        "90, 9 3, 9",
        "50, 5 1 3, 3",
        "90, 5 1 3, 5",
        "50, 4 3 2 1, 2",
        "90, 10 9 8 7 6 5 4 3 2 1, 9",
        "50, 10 9 8 7 6 5 4 3 2 1, 5",
        "90, 11 10 9 8 7 6 5 4 3 2 1, 10",
        "100, 1 2 2, 2"
    })
    void isAlwaysAValueThatWasMeasured(int percent, String hours, int expected) {
        var values = Arrays.stream(hours.split(" ", -1))
                .map(hour -> Duration.ofHours(Long.parseLong(hour)))
                .toList();
        assertThat(Percentile.of(percent, values)).hasHours(expected);
    }
}
