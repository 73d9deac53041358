package ca.tandem.workflow;

import ca.tandem.common.ProblemException;
import java.util.List;

/**
 * Thrown when a request asks for an action that is not allowed. Pages query the refusals beforehand; this exception is for requests that
 * arrive nevertheless.
 */
public class RefusedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public RefusedException(List<Refusal> refusals) {
        super(
                isForbidden(refusals) ? ProblemKind.FORBIDDEN : ProblemKind.INVALID,
                refusals.stream()
                        .map(refusal -> new Reason(refusal.code(), "refusal." + refusal.code(), refusal.arguments()))
                        .toList());
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
    private static boolean isForbidden(List<Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.kind() == Refusal.RefusalKind.ROLE);
    }
}
