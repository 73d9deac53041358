package ca.tandem.common.index;

/**
 * The state of a database that an index has reached.
 *
 * @param epoch the identifier of the database
 * @param number the number of the last change; 0 before the first one
 */
public record IndexState(String epoch, long number) {

    /** The state of an index in which nothing is. */
    public static final IndexState NOTHING = new IndexState("", 0);

    /** Checks whether an index in this state can be brought up to another: one of the same database, not behind it. */
    public boolean isBefore(IndexState target) {
        return epoch.equals(target.epoch()) && number <= target.number();
    }
}
