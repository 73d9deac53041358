package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The most recently changed editions of a state, a few at a time. */
@ApplicationScoped
@Transactional
public class WorkQueue {

    @Inject
    PostingList register;

    /** Returns the most recently changed published editions for administrators, who may archive them; empty for everybody else. */
    public List<Edition> latestPublished(Actor actor, int most) {
        return actor.holds(Role.ADMINISTRATOR) ? latest(State.PUBLISHED, most) : List.of();
    }

    /** Returns the most recently changed editions in the given state. */
    public List<Edition> latest(State state, int most) {
        return register.find(state, null, 1, most).lines().stream()
                .map(PostingList.PostingItem::edition)
                .toList();
    }
}
