package ca.tandem.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"16:30", "16 h 30", "16h30", " 16:30 ", "16\u00a0h\u00a030"})
    void aTimeIsReadAsEitherLanguageWritesIt(String time) {
        assertThat(DateTimeInput.parse("2026-07-01", time, "America/Toronto").instant())
                .isEqualTo(Instant.parse("2026-07-01T20:30:00Z"));
    }

    @Test
    void theSameTimeInWinterIsAnotherHourOfUniversalTime() {
        assertThat(DateTimeInput.parse("2026-01-05", "9 h", "America/Toronto").instant())
                .isEqualTo(Instant.parse("2026-01-05T14:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "01/07/2026", "tomorrow"})
    void whatIsNoDateIsNamedAsTheProblem(String date) {
        assertThat(DateTimeInput.parse(date, "09:00", "America/Toronto").problem())
                .contains("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "9:75", "9", "noon"})
    void whatIsNoTimeIsNamedAsTheProblem(String time) {
        assertThat(DateTimeInput.parse("2026-07-01", time, "America/Toronto").problem())
                .contains("time");
    }

    @Test
    void nothingTypedIsAMissingDate() {
        assertThat(DateTimeInput.parse(null, null, "America/Toronto").problem()).contains("date");
    }
}
