package ca.tandem.workflow;

import java.util.EnumSet;
import java.util.Set;

/** Where an edition stands. Both languages always stand in the same state. */
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

    /** The states of an edition that is being prepared; a posting has at most one such edition. */
    public static Set<State> inWork() {
        return EnumSet.copyOf(IN_WORK);
    }

    /** The states of an edition that readers can see. */
    public static Set<State> inPublic() {
        return EnumSet.copyOf(PUBLIC);
    }

    /** Whether an edition in this state is being prepared. */
    public boolean isInWork() {
        return IN_WORK.contains(this);
    }

    /** Whether readers can see an edition in this state. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }
}
