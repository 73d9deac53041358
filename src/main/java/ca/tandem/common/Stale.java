package ca.tandem.common;

import jakarta.ejb.ApplicationException;

/** Somebody else was faster: the version that a change named is not the one that is there now. Rolls back. */
@ApplicationException(rollback = true)
public class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seen;
    private final long now;

    /**
     * Says which versions met.
     *
     * @param seen the version that the change named
     * @param now the version that is there
     */
    public Stale(long seen, long now) {
        super("The change was made on version " + seen + ", but version " + now + " is there now");
        this.seen = seen;
        this.now = now;
    }

    /** The version that the change named. */
    public long seen() {
        return seen;
    }

    /** The version that is there now. */
    public long now() {
        return now;
    }
}
