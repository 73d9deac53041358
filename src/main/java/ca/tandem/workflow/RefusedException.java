package ca.tandem.workflow;

import java.util.List;

/**
 * Thrown when a request asks for an action that is not allowed. Pages query the refusals beforehand; this exception is for requests that
 * arrive nevertheless, and rolls the transaction back.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public RefusedException(List<Refusal> refusals) {
        super("Refused: " + refusals.stream().map(Refusal::code).toList());
        this.refusals = List.copyOf(refusals);
    }

    /** Throws if there is at least one refusal. */
    public static void throwIfAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    /** Returns the refusals, at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Checks whether the account's roles are among the reasons. */
    public boolean forbidden() {
        return refusals.stream().anyMatch(refusal -> refusal.kind() == Refusal.RefusalKind.ROLE);
    }
}
