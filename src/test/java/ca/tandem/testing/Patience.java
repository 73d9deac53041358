package ca.tandem.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what is meant, looking again and again; the only place of the tests where a thread sleeps. It ends as soon as it is so,
 * and a machine has to be a hundred times slower than usual before it is given up.
 */
public final class Patience {

    /**
     * Longest time that anything may take that ends by itself, before a test says that it never will; whoever looks for a fault on an idle
     * machine sets fewer minutes by the property {@code tandem.patience}.
     */
    public static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("tandem.patience", 15));

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /**
     * Waits until it is so.
     *
     * @param what what is waited for, as a sentence
     * @param isSo looks
     * @throws AssertionError where it never is
     */
    public static void until(String what, BooleanSupplier isSo) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Not even after " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The same patience for libraries that want milliseconds. */
    public static double millis() {
        return LONGEST.toMillis();
    }
}
