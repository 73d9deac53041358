package ca.tandem.workflow;

import java.util.List;

/**
 * Somebody asked for something that is not allowed. Whoever shows a page asks for the refusals first; this is thrown where the
 * request came all the same, and rolls back.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super("Refused: " + refusals.stream().map(Refusal::code).toList());
        this.refusals = List.copyOf(refusals);
    }

    /** Throws where there is at least one refusal. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    /** Why it was refused; never empty. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Whether the account's roles are the reason, or one of them. */
    public boolean forbidden() {
        return refusals.stream().anyMatch(refusal -> refusal.kind() == Refusal.Kind.ROLE);
    }
}
