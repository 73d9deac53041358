package ca.tandem.common;

import jakarta.ejb.ApplicationException;

/** Thrown when a change names a version that is no longer the current one, because another user saved first. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seen;
    private final long now;

    /**
     * Creates an exception for the two versions.
     *
     * @param seen the version that the change named
     * @param now the current version
     */
    public StaleVersionException(long seen, long now) {
        super("The change was made on version " + seen + ", but version " + now + " is there now");
        this.seen = seen;
        this.now = now;
    }

    /** Returns the version that the change named. */
    public long seen() {
        return seen;
    }

    /** Returns the current version. */
    public long now() {
        return now;
    }
}
