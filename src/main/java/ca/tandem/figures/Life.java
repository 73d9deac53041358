package ca.tandem.figures;

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
 * @param stays the stays in states, in order; the last one has not ended
 */
public record Life(long posting, Language source, List<Stay> stays) {

    public Life {
        stays = List.copyOf(stays);
    }

    /** Returns the state just before the given instant; empty if the edition did not exist yet. */
    Optional<State> at(Instant instant) {
        return stays.stream()
                .filter(stay -> stay.isAt(instant))
                .map(Stay::state)
                .findFirst();
    }

    /** Returns the instant of the first publication; empty if there was none. */
    Optional<Instant> firstSeen() {
        return stays.stream()
                .filter(stay -> stay.state() == State.PUBLISHED)
                .map(Stay::from)
                .findFirst();
    }
}
