package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits for whom: the editions in work that a person's roles let them bring one step further. */
@ApplicationScoped
@Transactional
public class Worklist {

    private static final Map<State, Action> NEXT =
            Map.of(State.DRAFT, Action.SUBMIT, State.TRANSLATION, Action.DELIVER, State.APPROVAL, Action.APPROVE);

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    PostingRegister register;

    /**
     * One edition that waits.
     *
     * @param edition the edition
     * @param next the action that brings it further
     * @param excluded why this very person may not take that action, whatever else may still be missing; empty where they may
     */
    public record Task(Edition edition, Action next, List<Refusal> excluded) {

        /** Whether it came back, for the reason that its last change gives. */
        public boolean isReturned() {
            return edition.getLastMove()
                    .filter(move -> move.getAction() == Action.RETURN)
                    .isPresent();
        }

        /** Why it came back. */
        public String returnReason() {
            return edition.getLastMove().map(StateChange::getReason).orElse(null);
        }

        /** Who sent it back. */
        public String returnedBy() {
            return edition.getLastMove().map(StateChange::getAccount).orElse(null);
        }
    }

    /** What somebody with these roles can work on, the one that waits longest first; theirs to do and theirs to leave together. */
    public List<Task> tasks(Actor actor) {
        Set<State> states = EnumSet.noneOf(State.class);
        NEXT.forEach((state, action) -> {
            if (action.from(state).stream().anyMatch(line -> actor.holdsAny(line.roles()))) {
                states.add(state);
            }
        });
        return states.isEmpty()
                ? List.of()
                : postings.inStates(states).stream()
                        .map(edition -> task(edition, actor))
                        .toList();
    }

    /** The postings that were published last, for those who may archive them; empty for everybody else. */
    public List<Edition> latestPublished(Actor actor, int most) {
        return actor.holds(Role.ADMINISTRATOR) ? latest(State.PUBLISHED, most) : List.of();
    }

    /** The editions in that state that changed last. */
    public List<Edition> latest(State state, int most) {
        return register.find(state, null, 1, most).lines().stream()
                .map(PostingRegister.Line::edition)
                .toList();
    }

    private Task task(Edition edition, Actor actor) {
        var action = NEXT.get(edition.getState());
        return new Task(edition, action, workflow.exclusions(edition, action, actor));
    }
}
