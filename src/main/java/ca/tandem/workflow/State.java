package ca.tandem.workflow;

import java.util.EnumSet;
import java.util.Set;

/** A state of an edition. Both languages are always in the same state. */
public enum State {
    DRAFT,
    TRANSLATION,
    APPROVAL,
    SCHEDULED,
    PUBLISHED,
    SUPERSEDED,
    ARCHIVED,
    DISCARDED;

    private static final Set<State> IN_WORK = EnumSet.of(DRAFT, TRANSLATION, APPROVAL, SCHEDULED);
    private static final Set<State> PUBLIC = EnumSet.of(PUBLISHED, ARCHIVED);

    /** Returns the states of an edition in preparation; a posting has at most one such edition. */
    public static Set<State> inWork() {
        return EnumSet.copyOf(IN_WORK);
    }

    /** Returns the states of an edition that readers can see. */
    public static Set<State> inPublic() {
        return EnumSet.copyOf(PUBLIC);
    }

    /** Checks whether an edition in this state is in preparation. */
    public boolean isInWork() {
        return IN_WORK.contains(this);
    }

    /** Checks whether readers can see an edition in this state. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
