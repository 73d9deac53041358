package ca.tandem.figures;

import ca.tandem.common.Time;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of days in the portal's zone. Weeks begin on Monday (ISO 8601).
 *
 * @param from the first day
 * @param to the last day
 */
public record Range(LocalDate from, LocalDate to) {

    /** The most years of which figures are worked out at once. */
    public static final int MOST_YEARS = 5;

    /** So many whole months stand before the present one where nobody says since when. */
    private static final int USUAL_MONTHS = 5;

    /**
     * Makes a range.
     *
     * @throws IllegalArgumentException if it ends before it begins, or is longer than {@value #MOST_YEARS} years
     */
    public Range {
        if (to.isBefore(from) || !to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("No range: " + from + " to " + to);
        }
    }

    /** The range of those days; what is null is today at the end, and at the beginning the first of the month five months before. */
    public static Range of(LocalDate from, LocalDate to, Instant now) {
        var last = to == null ? now.atZone(Time.ZONE).toLocalDate() : to;
        return new Range(from == null ? last.withDayOfMonth(1).minusMonths(USUAL_MONTHS) : from, last);
    }

    /** Its first instant. */
    Instant begin() {
        return from.atStartOfDay(Time.ZONE).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return endOf(to);
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(begin()) && instant.isBefore(end());
    }

    /** The months of which it holds at least a day. */
    List<YearMonth> months() {
        var last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The weeks of which it holds at least a day, by their Mondays. */
    List<LocalDate> weeks() {
        return Stream.iterate(monday(from), day -> !day.isAfter(to), day -> day.plusWeeks(1))
                .toList();
    }

    static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(Time.ZONE));
    }

    static LocalDate weekOf(Instant instant) {
        return monday(instant.atZone(Time.ZONE).toLocalDate());
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
