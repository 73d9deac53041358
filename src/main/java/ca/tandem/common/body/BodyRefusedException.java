package ca.tandem.common.body;

import ca.tandem.common.Causes;
import java.util.concurrent.TimeoutException;

/** Thrown when a request body is not read to its end; nothing of the request has been carried out. */
public class BodyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason of a refusal, with the status of the response. */
    public enum RefusalReason {
        /** The maximum number of bodies is being read already. */
        NO_PLACE(503),
        /** The sender sent nothing for too long. */
        TOO_SLOW(408),
        /** The body is larger than any form of the portal. */
        TOO_LARGE(413);

        private final int status;

        RefusalReason(int status) {
            this.status = status;
        }

        /** Returns the status of the response. */
        public int status() {
            return status;
        }
    }

    private final RefusalReason refusalReason;

    BodyRefusedException(RefusalReason refusalReason, Throwable cause) {
        super("The body is not read: " + refusalReason, cause);
        this.refusalReason = refusalReason;
    }

    /** Returns the reason. */
    public RefusalReason reason() {
        return refusalReason;
    }

    /** Throws a refusal for a slow sender if a {@link TimeoutException} is among the causes of the given exception. */
    static void throwIfTimeout(Exception thrown) {
        if (Causes.first(thrown, TimeoutException.class).isPresent()) {
            throw new BodyRefusedException(RefusalReason.TOO_SLOW, thrown);
        }
    }
}
