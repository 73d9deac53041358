package ca.tandem.web.approval;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day and a time as somebody typed them.
 *
 * @param instant the instant; null where it was not typed as one
 * @param problem what is wrong: {@code date} or {@code time}
 */
record Moment(Instant instant, Optional<String> problem) {

    /** The last year that a date of ten characters can say. */
    private static final int LAST_YEAR = 9999;

    /** {@code 16:30}, {@code 9:05}, {@code 16 h 30}, {@code 16 h}. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?::\\s*(\\d{2})|[hH]\\s*(\\d{2})?)");

    /**
     * Reads a day and a time.
     *
     * @param date year, month and day, {@code 2026-05-01}
     * @param time hours and minutes of a day of 24 hours
     * @param zone the id of the zone in which they are meant
     */
    static Moment parse(String date, String time, String zone) {
        var day = day(date);
        if (day.isEmpty()) {
            return new Moment(null, Optional.of("date"));
        }
        return timeOfDay(time)
                .map(at ->
                        new Moment(day.get().atTime(at).atZone(ZoneId.of(zone)).toInstant(), Optional.empty()))
                .orElseGet(() -> new Moment(null, Optional.of("time")));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(written(date))).filter(day -> day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> timeOfDay(String time) {
        var matcher = TIME.matcher(written(time));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var minutes = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        try {
            return Optional.of(
                    LocalTime.of(Integer.parseInt(matcher.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What was typed, without white space around it; a space that does not break is one. */
    static String written(String text) {
        return text == null ? "" : text.replace('\u00a0', ' ').strip();
    }
}
