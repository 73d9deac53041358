package ca.tandem.posting;

import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.util.List;

/** What a later package requires of an edition before it may enter a state. Every bean of this type is asked. */
public interface TransitionGuard {

    /** Why the edition may not enter that state; empty where nothing stands in the way. */
    List<Refusal> refusals(Edition edition, State to);
}
