package ca.tandem.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.IntStream;

/**
 * How long this thread works: unlike the clock on the wall, whatever else the machine does; and on a machine that is slower than the
 * one for which the tests' bounds were set, as long as it would have worked there.
 */
public final class CpuTime {

    /** What the reference takes on the machine for which the bounds were set, while other programs ran on it. */
    private static final Duration REFERENCE = Duration.ofMillis(60);

    private static final int TRIES = 5;

    private static final double SLOWER = Math.max(1, best() / (double) REFERENCE.toNanos());

    private CpuTime() {}

    /** The processor time that the task takes in this thread. */
    public static Duration of(Runnable task) {
        return Duration.ofNanos(Math.round(nanos(task) / SLOWER));
    }

    private static long nanos(Runnable task) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        task.run();
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static long best() {
        return IntStream.range(0, TRIES)
                .mapToLong(round -> nanos(CpuTime::reference))
                .min()
                .orElseThrow();
    }

    /** Texts that are built, looked up and kept, as in most of the portal's work. */
    private static void reference() {
        var seen = new HashMap<String, Integer>();
        for (var number = 0; number < 200_000; number++) {
            seen.merge("word " + number % 20_000 + " of many", 1, Integer::sum);
        }
        if (seen.size() != 20_000) {
            throw new AssertionError(seen.size());
        }
    }

    /** Says how this machine compares. */
    public static void main(String[] arguments) {
        System.out.println(best() + " ns; slower by " + SLOWER);
    }
}
