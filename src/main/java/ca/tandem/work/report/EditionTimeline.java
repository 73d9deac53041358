package ca.tandem.work.report;

import ca.tandem.common.Language;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
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

    /** An action that was taken on an edition, and the state that it left the edition in. */
    record RecordedChange(Instant at, Action action, State to) {}

    /**
     * Builds the timeline of an edition from its state changes.
     *
     * @param begin the time at which the edition was created, as a draft
     * @param changes the state changes, in order
     */
    static EditionTimeline of(long posting, Language source, Instant begin, List<RecordedChange> changes) {
        return new EditionTimeline(posting, source, intervals(begin, changes));
    }

    /** Builds the stays from the state changes. An action that keeps the state, such as a correction, does not end a stay. */
    private static List<StateInterval> intervals(Instant begin, List<RecordedChange> changes) {
        var stays = new ArrayList<StateInterval>();
        var present = StateInterval.since(State.DRAFT, begin);
        for (var recordedChange : changes) {
            if (recordedChange.to() != present.state()) {
                stays.add(present.endedBy(recordedChange.at(), recordedChange.action(), recordedChange.to()));
                present = StateInterval.since(recordedChange.to(), recordedChange.at());
            }
        }
        stays.add(present);
        return stays;
    }

    /** Returns the state just before the given instant; empty if the edition did not exist yet. */
    Optional<State> stateAt(Instant instant) {
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
