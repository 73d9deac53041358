package ca.tandem.web.shell;

/**
 * The progress of work in the background.
 *
 * @param done the number of items that are done
 * @param total the number of all items
 */
public record Progress(long done, long total) {

    private static final int ALL = 100;

    /** Step in which the progress is announced to screen readers, in percent. */
    private static final int STEP = 25;

    /** Returns the progress in percent, rounded down to quarters, for screen readers. */
    public long quarters() {
        return total == 0 ? ALL : ALL * done / total / STEP * STEP;
    }
}
