package ca.tandem.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition by checking it again and again; the only place of the tests where a thread sleeps. It ends as soon as the condition
 * holds, and gives up only on a machine a hundred times slower than usual.
 */
public final class Patience {

    /**
     * The longest time that a test waits for a condition; to look for a fault on an idle machine,
     * set fewer minutes by the property {@code tandem.patience}.
     */
    public static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("tandem.patience", 15));

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /**
     * Waits until a condition holds.
     *
     * @param what the condition as a sentence, for the message
     * @param isSo checks the condition
     * @throws AssertionError if it does not hold within {@link #LONGEST}
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

    /** Returns {@link #LONGEST} in milliseconds, for libraries that want a number. */
    public static double millis() {
        return LONGEST.toMillis();
    }
}
