package ca.tandem.work.report;

import ca.tandem.common.Language;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The timeline of one edition.
 *
 * @param posting the id of its posting
 * @param source the source language
 * @param intervals the stays in states, in order; the last one has not ended
 */
public record EditionTimeline(long posting, Language source, List<StateInterval> intervals) {

    public EditionTimeline {
        intervals = List.copyOf(intervals);
    }

    /** Returns the state just before the given instant; empty if the edition did not exist yet. */
    Optional<State> at(Instant instant) {
        return intervals.stream()
                .filter(stateInterval -> stateInterval.isAt(instant))
                .map(StateInterval::state)
                .findFirst();
    }

    /** Returns the instant of the first publication; empty if there was none. */
    Optional<Instant> firstPublished() {
        return intervals.stream()
                .filter(stateInterval -> stateInterval.state() == State.PUBLISHED)
                .map(StateInterval::from)
                .findFirst();
    }
}
