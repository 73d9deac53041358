package ca.tandem.common.text;

/** A budget of steps for one text comparison. Once it is used up, whole blocks are marked as changed instead of words. */
public final class ComparisonBudget {

    /** Number of steps that take about one second of one processor. */
    private static final long ENOUGH = 100_000_000;

    private long left = ENOUGH;
    private boolean spent;

    /** Takes the given number of steps from the budget; returns false, and takes nothing, if fewer are left. */
    public boolean tryTake(long steps) {
        if (steps > left) {
            spent = true;
            return false;
        }
        left -= steps;
        return true;
    }

    /** Checks whether a request for steps was denied, which means that the result of the comparison is not complete. */
    public boolean isExhausted() {
        return spent;
    }
}
