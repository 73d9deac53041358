package ca.tandem.web.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day as somebody typed it, from midnight to midnight in Ottawa.
 *
 * @param typed what was typed; empty where nothing was
 * @param date the day; null where it was not typed as one
 */
public record Day(String typed, LocalDate date) {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");

    /** The day that somebody typed as {@code 2026-05-01}. */
    public static Day parse(String text) {
        var typed = text == null ? "" : text.replace('\u00a0', ' ').strip();
        try {
            return new Day(typed, typed.isEmpty() ? null : LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return new Day(typed, null);
        }
    }

    /** That day. */
    public static Day of(LocalDate date) {
        return new Day(date.toString(), date);
    }

    /** The day in Ottawa at that instant. */
    static Day at(Instant instant) {
        var date = LocalDate.ofInstant(instant, OTTAWA);
        return new Day(date.toString(), date);
    }

    /** Whether something was typed that is no day. */
    public boolean isWrong() {
        return date == null && !typed.isEmpty();
    }

    /** Its first instant; null where there is no day. */
    Instant begin() {
        return date == null ? null : date.atStartOfDay(OTTAWA).toInstant();
    }

    /** The first instant of the day after; null where there is no day. */
    Instant end() {
        return date == null ? null : date.plusDays(1).atStartOfDay(OTTAWA).toInstant();
    }
}
