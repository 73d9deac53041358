package ca.tandem.web.shell;

import ca.tandem.common.text.DateText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day as typed by a user, from midnight to midnight in Ottawa.
 *
 * @param typed the input; empty if there is none
 * @param date the date, or null if the input is empty or not a date
 */
public record DateInput(String typed, LocalDate date) {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");

    /** Parses a date typed as in ISO 8601, such as {@code 2026-05-01}. */
    public static DateInput parse(String text) {
        var typed = text == null ? "" : text.replace('\u00a0', ' ').strip();
        try {
            return new DateInput(typed, typed.isEmpty() ? null : DateText.parse(typed));
        } catch (DateTimeException e) {
            return new DateInput(typed, null);
        }
    }

    /** Creates a day from a date. */
    public static DateInput of(LocalDate date) {
        return new DateInput(date.toString(), date);
    }

    /** Returns the day in Ottawa at an instant. */
    public static DateInput at(Instant instant) {
        var date = LocalDate.ofInstant(instant, OTTAWA);
        return new DateInput(date.toString(), date);
    }

    /** Checks whether the input is not empty and not a date. */
    public boolean isWrong() {
        return date == null && !typed.isEmpty();
    }

    /** Returns the first instant of the day, or null if there is no date. */
    public Instant begin() {
        return date == null ? null : date.atStartOfDay(OTTAWA).toInstant();
    }

    /** Returns the first instant of the following day, or null if there is no date. */
    public Instant end() {
        return date == null ? null : date.plusDays(1).atStartOfDay(OTTAWA).toInstant();
    }
}
