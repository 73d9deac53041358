package ca.tandem.web.approval;

import ca.tandem.common.text.DateText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date and a time as entered.
 *
 * @param instant the instant; null if the input is invalid
 * @param problem the invalid field: {@code date} or {@code time}
 */
record DateTimeInput(Instant instant, Optional<String> problem) {

    /** Pattern of a time: {@code 16:30}, {@code 9:05}, {@code 16 h 30}, {@code 16 h}. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?::\\s*(\\d{2})|[hH]\\s*(\\d{2})?)");

    /**
     * Parses a date and a time.
     *
     * @param date year, month and day, such as {@code 2026-05-01}
     * @param time hours and minutes, on the 24-hour clock
     * @param zone the id of the time zone
     */
    static DateTimeInput parse(String date, String time, String zone) {
        var day = day(date);
        if (day.isEmpty()) {
            return new DateTimeInput(null, Optional.of("date"));
        }
        return timeOfDay(time)
                .map(at -> new DateTimeInput(
                        day.get().atTime(at).atZone(ZoneId.of(zone)).toInstant(), Optional.empty()))
                .orElseGet(() -> new DateTimeInput(null, Optional.of("time")));
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(DateText.parse(written(date)));
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

    /** Returns the input without surrounding white space, where a no-break space counts as white space. */
    static String written(String text) {
        return text == null ? "" : text.replace('\u00a0', ' ').strip();
    }
}
