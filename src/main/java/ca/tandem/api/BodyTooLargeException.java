package ca.tandem.api;

/** Signals that a request body exceeds its limit. */
public class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long most;

    /** Creates the exception with the limit in bytes. */
    public BodyTooLargeException(long most) {
        super("More than " + most + " bytes were sent");
        this.most = most;
    }

    long most() {
        return most;
    }
}
