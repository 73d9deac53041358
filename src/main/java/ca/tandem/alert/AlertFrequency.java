package ca.tandem.alert;

import ca.tandem.common.ClockProducer;
import ca.tandem.notification.NotificationService;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** Frequency of the messages of an alert, which go out in the morning of the portal's time zone. */
public enum AlertFrequency {
    /** Every morning on which something is new. */
    DAILY {
        @Override
        LocalDate nextDay(LocalDate today) {
            return today.plusDays(1);
        }
    },
    /** On Monday mornings. */
    WEEKLY {
        @Override
        LocalDate nextDay(LocalDate today) {
            return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
    };

    /** Returns the first day of messages after the given one. */
    abstract LocalDate nextDay(LocalDate today);

    /** Returns the first time of messages after the given instant. */
    Instant next(Instant now) {
        // The morning of the day of which the given instant is the very last, or a later one.
        var local = now.atZone(ClockProducer.ZONE);
        var today = local.toLocalDate();
        var day = local.toLocalTime().isBefore(NotificationService.MORNING)
                ? nextDay(today.minusDays(1))
                : nextDay(today);
        return day.atTime(NotificationService.MORNING)
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
