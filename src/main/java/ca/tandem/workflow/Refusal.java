package ca.tandem.workflow;

import java.util.List;

/**
 * A reason for which an action is not allowed, as a code whose message is in the bundles as {@code refusal.<code>}.
 *
 * @param kind the kind of obstacle: the account's roles, or the edition's condition
 * @param code the key of the message
 * @param arguments the arguments of the message, in order
 */
public record Refusal(RefusalKind kind, String code, List<Object> arguments) {

    /** The kind of obstacle. */
    public enum RefusalKind {
        /** The account's roles do not allow the action. */
        ROLE,
        /** The state, the texts or the audit log do not allow the action. */
        WORKFLOW
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** Creates a refusal for lack of a role. */
    public static Refusal role(String code, Object... arguments) {
        return new Refusal(RefusalKind.ROLE, code, List.of(arguments));
    }

    /** Creates a refusal for the condition of the edition. */
    public static Refusal workflow(String code, Object... arguments) {
        return new Refusal(RefusalKind.WORKFLOW, code, List.of(arguments));
    }
}
