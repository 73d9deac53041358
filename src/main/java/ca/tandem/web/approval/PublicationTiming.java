package ca.tandem.web.approval;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The time at which an approved edition becomes public, as the form states it: a moment entered is meant, whatever else was left at its
 * default.
 *
 * @param at the instant; null for at once
 * @param problem the reason why the form is ambiguous or invalid; empty if it is neither
 */
record PublicationTiming(Instant at, Optional<TimingProblem> problem) {

    /** The time zone that the form selects by default. */
    static final String USUAL_ZONE = "America/Toronto";

    /** The problems of a form that states no time. */
    enum TimingProblem {
        /** The input is not a date. */
        DATE("date"),
        /** The input is not a time of day. */
        TIME("time"),
        /** At once was chosen, but a moment was entered too. */
        BOTH("when");

        private final String field;

        TimingProblem(String field) {
            this.field = field;
        }

        /** Returns the id of the field in question. */
        String field() {
            return field;
        }

        /** Returns the message key in the bundle of the staff pages. */
        String key() {
            return "approval.moment." + field;
        }
    }

    /**
     * Evaluates the form.
     *
     * @param later true for later, false for at once, null if nothing was chosen
     * @param date the date as entered
     * @param time the time of day as entered
     * @param zone the selected time zone
     */
    static PublicationTiming of(Boolean later, String date, String time, String zone) {
        var typed = !said(date, time).isEmpty() || !Objects.equals(zone, USUAL_ZONE);
        if (!typed && !Boolean.TRUE.equals(later)) {
            return new PublicationTiming(null, Optional.empty());
        }
        if (Boolean.FALSE.equals(later)) {
            return new PublicationTiming(null, Optional.of(TimingProblem.BOTH));
        }
        var dateTimeInput = DateTimeInput.parse(date, time, zone);
        return new PublicationTiming(
                dateTimeInput.instant(),
                dateTimeInput
                        .problem()
                        .map(problem -> "time".equals(problem) ? TimingProblem.TIME : TimingProblem.DATE));
    }

    /** Returns the date and time as entered; empty if there are none. */
    static String said(String date, String time) {
        return Stream.of(date, time)
                .map(DateTimeInput::written)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
