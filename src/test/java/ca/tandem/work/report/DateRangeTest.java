package ca.tandem.work.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    @Test
    void aDayOnWhichTheClocksChangeHasTwentyThreeOrTwentyFiveHours() {
        var spring = new DateRange(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8));
        var autumn = new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));
        assertThat(Duration.between(spring.begin(), spring.end())).hasHours(23);
        assertThat(Duration.between(autumn.begin(), autumn.end())).hasHours(25);
    }

    @Test
    void whatHappensBeforeMidnightInOttawaIsStillThatMonth() {
        assertThat(DateRange.monthOf(Instant.parse("2026-04-01T03:59:59Z"))).hasToString("2026-03");
        assertThat(DateRange.monthOf(Instant.parse("2026-04-01T04:00:00Z"))).hasToString("2026-04");
        assertThat(DateRange.weekOf(Instant.parse("2026-11-02T04:59:59Z"))).isEqualTo("2026-10-26");
        assertThat(DateRange.weekOf(Instant.parse("2026-11-02T05:00:00Z"))).isEqualTo("2026-11-02");
    }

    @Test
    void weeksAndMonthsOfWhichItHoldsADayBelongToIt() {
        var dateRange = new DateRange(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 2));
        assertThat(dateRange.months()).hasToString("[2026-01, 2026-02, 2026-03]");
        assertThat(dateRange.weeks())
                .isEqualTo(List.of(
                        LocalDate.of(2026, 1, 26),
                        LocalDate.of(2026, 2, 2),
                        LocalDate.of(2026, 2, 9),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 2, 23),
                        LocalDate.of(2026, 3, 2)));
    }

    @Test
    void withoutDaysItIsTheFiveMonthsBeforeAndThisOne() {
        assertThat(DateRange.of(null, null, Instant.parse("2026-11-01T03:30:00Z")))
                .isEqualTo(new DateRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void itNeitherEndsBeforeItBeginsNorIsLongerThanFiveYears() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(new DateRange(day, LocalDate.of(2030, 12, 31)).months()).hasSize(60);
        assertThatThrownBy(() -> new DateRange(day, LocalDate.of(2031, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DateRange(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
