package ca.tandem.common;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Thrown when a request cannot be carried out for reasons that its sender can mend or has to know. Rolls the transaction back. Pages show
 * the messages of the reasons; the API answers with them and with the status of the kind.
 */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kind of a problem, with the status of an HTTP response about it. */
    public enum ProblemKind {
        /** A field or parameter cannot be read as its type. */
        MALFORMED(400),
        /** The actor's roles do not allow it. */
        FORBIDDEN(403),
        /** There is nothing of that key or id. */
        NOT_FOUND(404),
        /** It was taken away for good. */
        GONE(410),
        /** The request is based on a version that is no longer the current one. */
        STALE(412),
        /** The body is larger than what is taken. */
        TOO_LARGE(413),
        /** The request can be read, but not be carried out. */
        INVALID(422),
        /** The request does not name the version on which it is based. */
        VERSION_MISSING(428);

        private final int status;

        ProblemKind(int status) {
            this.status = status;
        }

        /** Returns the status of an HTTP response. */
        public int status() {
            return status;
        }
    }

    /**
     * A reason.
     *
     * @param code a code for programs
     * @param key the key of the message in the domain's bundle
     * @param arguments the arguments of the message, in its order
     */
    public record Reason(String code, String key, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }
    }

    private final ProblemKind kind;
    private final transient List<Reason> reasons;

    /**
     * Creates an exception with one reason.
     *
     * @param code the code of the reason; its message is in the bundles under {@code problem.<code>}
     * @param arguments the arguments of the message, in its order
     */
    public ProblemException(ProblemKind kind, String code, Object... arguments) {
        this(kind, List.of(new Reason(code, "problem." + code, List.of(arguments))));
    }

    /** Creates an exception with at least one reason. */
    protected ProblemException(ProblemKind kind, List<Reason> reasons) {
        super(kind + " "
                + reasons.stream()
                        .map(reason -> reason.code() + reason.arguments())
                        .toList());
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    /** Creates an exception about a field or parameter that cannot be read as its type; its name is the first argument. */
    public static ProblemException malformed(String code, Object... arguments) {
        return new ProblemException(ProblemKind.MALFORMED, code, arguments);
    }

    /** Creates an exception about a key or id of nothing. */
    public static ProblemException notFound(String code) {
        return new ProblemException(ProblemKind.NOT_FOUND, code);
    }

    /** Creates an exception about a request, or a file with it, that can be read but not be carried out. */
    public static ProblemException invalid(String code, Object... arguments) {
        return new ProblemException(ProblemKind.INVALID, code, arguments);
    }

    /** Returns the kind. */
    public ProblemKind kind() {
        return kind;
    }

    /** Returns the reasons, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Returns the code of the first reason. */
    public String code() {
        return reasons.get(0).code();
    }
}
