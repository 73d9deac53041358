package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What changed last, a few editions of each state at a glance. */
@ApplicationScoped
@Transactional
public class Worklist {

    @Inject
    PostingRegister register;

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
}
