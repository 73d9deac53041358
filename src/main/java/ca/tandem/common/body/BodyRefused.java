package ca.tandem.common.body;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Thrown when a request body is not read to its end; nothing of the request has been carried out. */
public class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason of a refusal, with the status of the response. */
    public enum Reason {
        /** The maximum number of bodies is being read already. */
        NO_PLACE(503),
        /** The sender sent nothing for too long. */
        TOO_SLOW(408),
        /** The body is larger than any form of the portal. */
        TOO_LARGE(413);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** Returns the status of the response. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    BodyRefused(Reason reason, Throwable cause) {
        super("The body is not read: " + reason, cause);
        this.reason = reason;
    }

    /** Returns the reason. */
    public Reason reason() {
        return reason;
    }

    /** Throws a refusal for a slow sender if a {@link TimeoutException} is among the causes of the given exception. */
    static void ifTooSlow(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                throw new BodyRefused(Reason.TOO_SLOW, thrown);
            }
        }
    }

    /** Finds the refusal among the causes of an exception, since containers wrap it. */
    public static Optional<BodyRefused> behind(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
