package ca.tandem.common;

/** How much work one comparison may still be: beyond it, whole blocks are marked instead of words. */
public final class Effort {

    /** About a second of one processor. */
    private static final long ENOUGH = 100_000_000;

    private long left = ENOUGH;
    private boolean spent;

    /** Takes that many steps; false, and nothing taken, where they are not left. */
    public boolean take(long steps) {
        if (steps > left) {
            spent = true;
            return false;
        }
        left -= steps;
        return true;
    }

    /** Tells whether steps were asked for that were not left, so that what came of the work is not complete. */
    public boolean isSpent() {
        return spent;
    }
}
