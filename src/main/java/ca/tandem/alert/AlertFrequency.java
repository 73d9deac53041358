package ca.tandem.alert;

import ca.tandem.common.ClockProducer;
import ca.tandem.notification.NotificationService;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** Frequency of the messages of an alert, which go out in the morning of the portal's time zone. */
public enum AlertFrequency {
    /** Every morning on which something is new. */
    DAILY(day -> day.plus(1, ChronoUnit.DAYS)),
    /** On Monday mornings. */
    WEEKLY(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final TemporalAdjuster nextDay;

    AlertFrequency(TemporalAdjuster nextDay) {
        this.nextDay = nextDay;
    }

    /** Returns the first time of messages after the given instant. */
    Instant next(Instant now) {
        var local = now.atZone(ClockProducer.ZONE);
        var today = local.toLocalDate();
        // Before the morning it is still the night of the day before.
        var day = local.toLocalTime().isBefore(NotificationService.MORNING) ? today.minusDays(1) : today;
        return day.with(nextDay)
                .atTime(NotificationService.MORNING)
                .atZone(ClockProducer.ZONE)
                .toInstant();
    }

    /** Returns the frequency of the name; empty if it is none. */
    public static Optional<AlertFrequency> of(String name) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.name().equals(name))
                .findFirst();
    }
}
