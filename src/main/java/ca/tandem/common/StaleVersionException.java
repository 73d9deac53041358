package ca.tandem.common;

/** Thrown when a change names a version that is no longer the current one, because another user saved first. */
public class StaleVersionException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long expectedVersion;
    private final long currentVersion;

    /**
     * Creates an exception for the two versions.
     *
     * @param seen the version that the change named
     * @param now the current version
     */
    public StaleVersionException(long seen, long now) {
        super(ProblemKind.STALE, "stale");
        this.expectedVersion = seen;
        this.currentVersion = now;
    }

    @Override
    public String getMessage() {
        return "The change was made on version " + expectedVersion + ", but version " + currentVersion
                + " is there now";
    }
}
