package ca.tandem.alert;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.ClockProducer;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertFrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-11-04T06:59:59, 2026-11-04T07:00",
        "DAILY,  2026-11-04T07:00:00, 2026-11-05T07:00",
        "DAILY,  2026-12-31T23:00:00, 2027-01-01T07:00",
        // The clocks go back on 2026-11-01 and forward on 2027-03-14.
        "DAILY,  2026-10-31T08:00:00, 2026-11-01T07:00",
        "DAILY,  2027-03-13T08:00:00, 2027-03-14T07:00",
        "WEEKLY, 2026-11-02T06:59:59, 2026-11-02T07:00",
        "WEEKLY, 2026-11-02T07:00:00, 2026-11-09T07:00",
        "WEEKLY, 2026-11-01T12:00:00, 2026-11-02T07:00",
        "WEEKLY, 2026-10-31T12:00:00, 2026-11-02T07:00",
        "WEEKLY, 2027-03-12T12:00:00, 2027-03-15T07:00"
    })
    void theNextMessageGoesOutInTheMorningOfThePortalsZone(
            AlertFrequency frequency, LocalDateTime now, LocalDateTime next) {
        assertThat(frequency.next(instant(now))).isEqualTo(instant(next));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ClockProducer.ZONE).toInstant();
    }
}
