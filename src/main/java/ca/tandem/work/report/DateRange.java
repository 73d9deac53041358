package ca.tandem.work.report;

import ca.tandem.common.ClockProducer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A range of days in the portal's time zone. Weeks begin on Monday (ISO 8601).
 *
 * @param from the first day
 * @param to the last day, inclusive
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** Maximum length of a range, in years. */
    public static final int MOST_YEARS = 5;

    /** Number of whole months before the present one in the default range. */
    private static final int USUAL_MONTHS = 5;

    /**
     * Creates a range.
     *
     * @throws IllegalArgumentException if the range ends before it begins or is longer than {@value #MOST_YEARS} years
     */
    public DateRange {
        if (to.isBefore(from) || !to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("No range: " + from + " to " + to);
        }
    }

    /**
     * Returns the range between two days. If {@code to} is null, it ends today; if {@code from} is null, it begins on the first of the
     * month five months before its end.
     */
    public static DateRange of(LocalDate from, LocalDate to, Instant now) {
        var last = to == null ? now.atZone(ClockProducer.ZONE).toLocalDate() : to;
        return new DateRange(from == null ? last.withDayOfMonth(1).minusMonths(USUAL_MONTHS) : from, last);
    }

    /** Returns the first instant of the range. */
    Instant begin() {
        return from.atStartOfDay(ClockProducer.ZONE).toInstant();
    }

    /** Returns the end of the range, exclusive. */
    Instant end() {
        return endOf(to);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(begin()) && instant.isBefore(end());
    }

    /** Returns the months of which the range contains at least one day. */
    List<YearMonth> months() {
        var last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** Returns the Mondays of the weeks of which the range contains at least one day. */
    List<LocalDate> weeks() {
        return Stream.iterate(monday(from), day -> !day.isAfter(to), day -> day.plusWeeks(1))
                .toList();
    }

    static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(ClockProducer.ZONE));
    }

    static LocalDate weekOf(Instant instant) {
        return monday(instant.atZone(ClockProducer.ZONE).toLocalDate());
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
