package ca.tandem.posting;

import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.util.List;

/** A condition of a later package that an edition must meet before it enters a state. Every CDI bean of this type is asked. */
public interface TransitionGuard {

    /** Returns the reasons why the edition may not enter the state; empty if it may. */
    List<Refusal> refusals(Edition edition, State to);

    /**
     * Returns the same for an edition that was read and not changed since, to show what stands in the way; may be remembered for that version
     * of the posting.
     */
    default List<Refusal> refusalsAsRead(Edition edition, State to) {
        return refusals(edition, to);
    }
}
