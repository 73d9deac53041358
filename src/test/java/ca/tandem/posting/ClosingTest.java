package ca.tandem.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The closing instant on the days on which the clocks change")
class ClosingTest {

    /** Tests closing instants that were computed by hand from the offsets: Toronto -05:00 and -04:00, St. John's -03:30 and -02:30. */
    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource({
        // the clocks go forward at 2:00
        "2026-03-08,      , America/Toronto,  2026-03-09T03:59:59Z",
        "2026-03-08, 01:59, America/Toronto,  2026-03-08T06:59:00Z",
        "2026-03-08, 02:30, America/Toronto,  2026-03-08T07:30:00Z",
        "2026-03-08, 03:00, America/Toronto,  2026-03-08T07:00:00Z",
        "2026-03-08,      , America/St_Johns, 2026-03-09T02:29:59Z",
        "2026-03-08, 01:59, America/St_Johns, 2026-03-08T05:29:00Z",
        "2026-03-08, 02:30, America/St_Johns, 2026-03-08T06:00:00Z",
        "2026-03-08, 16:30, America/St_Johns, 2026-03-08T19:00:00Z",
        // the clocks go back at 2:00, and pass 1:30 twice
        "2026-11-01,      , America/Toronto,  2026-11-02T04:59:59Z",
        "2026-11-01, 00:59, America/Toronto,  2026-11-01T04:59:00Z",
        "2026-11-01, 01:30, America/Toronto,  2026-11-01T06:30:00Z",
        "2026-11-01, 02:00, America/Toronto,  2026-11-01T07:00:00Z",
        "2026-11-01,      , America/St_Johns, 2026-11-02T03:29:59Z",
        "2026-11-01, 01:30, America/St_Johns, 2026-11-01T05:00:00Z",
        "2026-11-01, 16:30, America/St_Johns, 2026-11-01T20:00:00Z"
    })
    void isTheLastInstantAtWhichOneCanApply(LocalDate day, LocalTime time, ZoneId zone, Instant closes) {
        var facts = new Facts();
        facts.close(day, time, zone);

        assertThat(facts.getClosesAt()).isEqualTo(closes);
        assertThat(facts.closedAt(closes)).isFalse();
        assertThat(facts.closedAt(closes.plusNanos(1))).isTrue();
        assertThat(facts.getCloses().toLocalDate()).isEqualTo(day);
        assertThat(facts.isClosingAtEndOfDay()).isEqualTo(time == null);
    }
}
