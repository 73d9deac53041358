package ca.tandem.common.body;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A body is not read to its end, and nothing of the request was done. */
public class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons why one is refused. */
    public enum Reason {
        /** As many as are taken are being read already. */
        NO_PLACE(503),
        /** Its sender sent nothing for too long. */
        TOO_SLOW(408),
        /** There is more of it than any form of the portal has. */
        TOO_LARGE(413);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The status of the answer. */
        public int status() {
            return status;
        }
    }

    private final Reason reason;

    BodyRefused(Reason reason, Throwable cause) {
        super("The body is not read: " + reason, cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Throws the refusal of a body whose sender sent nothing for too long, if that is behind what its reading threw. */
    static void ifTooSlow(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                throw new BodyRefused(Reason.TOO_SLOW, thrown);
            }
        }
    }

    /** The refusal behind whatever a container made of it. */
    public static Optional<BodyRefused> behind(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
