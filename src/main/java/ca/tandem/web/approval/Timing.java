package ca.tandem.web.approval;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an approved edition becomes public, as the form says it: whoever types a moment means it, whatever else was left as it stood.
 *
 * @param at the instant; null for at once
 * @param problem what keeps it from being understood; empty where it is
 */
record Timing(Instant at, Optional<Problem> problem) {

    /** The zone that the form shows at first. */
    static final String USUAL_ZONE = "America/Toronto";

    /** Why a form does not say when. */
    enum Problem {
        /** What was typed is no day. */
        DATE("date"),
        /** What was typed is no time of day. */
        TIME("time"),
        /** At once was chosen, and a moment typed as well. */
        BOTH("when");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        /** The id of the field that it is about. */
        String field() {
            return field;
        }

        /** The key of its sentence in the staff pages' bundle. */
        String key() {
            return "approval.moment." + field;
        }
    }

    /**
     * Reads the form.
     *
     * @param later what was chosen: true for later, false for at once, null where nothing was
     * @param date the day as it was typed
     * @param time the time of day as it was typed
     * @param zone the zone that was chosen
     */
    static Timing of(Boolean later, String date, String time, String zone) {
        var typed = !said(date, time).isEmpty() || !Objects.equals(zone, USUAL_ZONE);
        if (!typed && !Boolean.TRUE.equals(later)) {
            return new Timing(null, Optional.empty());
        }
        if (Boolean.FALSE.equals(later)) {
            return new Timing(null, Optional.of(Problem.BOTH));
        }
        var moment = Moment.parse(date, time, zone);
        return new Timing(
                moment.instant(),
                moment.problem().map(problem -> "time".equals(problem) ? Problem.TIME : Problem.DATE));
    }

    /** What was typed as a moment, as it was typed; empty where nothing was. */
    static String said(String date, String time) {
        return Stream.of(date, time)
                .map(Moment::written)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
