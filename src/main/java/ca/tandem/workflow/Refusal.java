package ca.tandem.workflow;

import java.util.List;

/**
 * Why an action is not allowed: a code whose sentence stands in the message bundles as {@code refusal.<code>}.
 *
 * @param kind whether the person may not do this at all, or the edition is not ready for it
 * @param code the key of the sentence
 * @param arguments what the sentence names, in its order
 */
public record Refusal(Kind kind, String code, List<Object> arguments) {

    /** What stands in the way. */
    public enum Kind {
        /** The account's roles do not allow it. */
        ROLE,
        /** The state, the texts or the record do not allow it. */
        WORKFLOW
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal because of the account's roles. */
    public static Refusal role(String code, Object... arguments) {
        return new Refusal(Kind.ROLE, code, List.of(arguments));
    }

    /** A refusal because of what the edition is. */
    public static Refusal workflow(String code, Object... arguments) {
        return new Refusal(Kind.WORKFLOW, code, List.of(arguments));
    }
}
