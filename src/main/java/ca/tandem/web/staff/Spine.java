package ca.tandem.web.staff;

import ca.tandem.posting.Edition;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The five stations on the way of an edition, and who had it at each. */
public final class Spine {

    private static final List<State> STATIONS =
            List.of(State.DRAFT, State.TRANSLATION, State.APPROVAL, State.PUBLISHED, State.ARCHIVED);

    /** The station of the states that have none of their own; a discarded edition stays where it was given up. */
    private static final Map<State, State> PLACES =
            Map.of(State.SCHEDULED, State.PUBLISHED, State.SUPERSEDED, State.PUBLISHED);

    /**
     * One station.
     *
     * @param place the state that gives it its name
     * @param state the state of the edition where it stands here, else null
     * @param left the action by which it last went on from here; null where it never did, or is here
     * @param reached whether the edition has passed here
     */
    public record Station(State place, State state, StateChange left, boolean reached) {

        /** How the station shows: where the edition stands, behind it, or ahead. */
        public String style() {
            return reached ? "done" : null;
        }

        /** The value of {@code aria-current}. */
        public String current() {
            return state == null ? null : "step";
        }
    }

    private Spine() {}

    static List<Station> of(Edition edition) {
        var here = STATIONS.indexOf(place(edition));
        var stations = new ArrayList<Station>();
        for (var i = 0; i < STATIONS.size(); i++) {
            stations.add(new Station(
                    STATIONS.get(i),
                    i == here ? edition.getState() : null,
                    i < here ? left(edition, STATIONS.get(i)) : null,
                    i < here));
        }
        return stations;
    }

    private static State place(Edition edition) {
        var state = edition.getState() == State.DISCARDED
                ? edition.getLastMove().map(StateChange::getFrom).orElse(State.DRAFT)
                : edition.getState();
        return PLACES.getOrDefault(state, state);
    }

    private static StateChange left(Edition edition, State station) {
        return edition.getHistory().stream()
                .filter(move -> PLACES.getOrDefault(move.getFrom(), move.getFrom()) == station)
                .filter(move -> PLACES.getOrDefault(move.getTo(), move.getTo()) != station)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
