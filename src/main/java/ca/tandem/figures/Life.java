package ca.tandem.figures;

import ca.tandem.common.Language;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way of one edition.
 *
 * @param posting the id of its posting
 * @param source the language in which its author wrote
 * @param stays the states in which it was, in their order; the last one has not ended
 */
public record Life(long posting, Language source, List<Stay> stays) {

    public Life {
        stays = List.copyOf(stays);
    }

    /** In which state it was just before that instant; empty where it had not begun. */
    Optional<State> at(Instant instant) {
        return stays.stream()
                .filter(stay -> stay.isAt(instant))
                .map(Stay::state)
                .findFirst();
    }

    /** When readers first saw it; empty where they never did. */
    Optional<Instant> firstSeen() {
        return stays.stream()
                .filter(stay -> stay.state() == State.PUBLISHED)
                .map(Stay::from)
                .findFirst();
    }
}
