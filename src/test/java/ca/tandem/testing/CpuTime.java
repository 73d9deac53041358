package ca.tandem.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.stream.IntStream;

/**
 * The processor time of this thread, which other work of the machine does not lengthen; divided, on a machine slower than the
 * one for which the tests' bounds were set, by how much slower it is.
 */
public final class CpuTime {

    /** The duration of the reference work on the machine for which the bounds were set, while other programs ran on it. */
    private static final Duration REFERENCE = Duration.ofMillis(60);

    private static final int TRIES = 5;

    private static final double SLOWER = Math.max(1, best() / (double) REFERENCE.toNanos());

    private CpuTime() {}

    /** Returns the processor time that the task takes in this thread, scaled to that machine. */
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

    /** Builds, looks up and keeps texts, as most of the portal's work does. */
    private static void reference() {
        var seen = new HashMap<String, Integer>();
        for (var number = 0; number < 200_000; number++) {
            seen.merge("word " + number % 20_000 + " of many", 1, Integer::sum);
        }
        if (seen.size() != 20_000) {
            throw new AssertionError(seen.size());
        }
    }

    /** Prints how this machine compares. */
    public static void main(String[] arguments) {
        System.out.println(best() + " ns; slower by " + SLOWER);
    }
}
