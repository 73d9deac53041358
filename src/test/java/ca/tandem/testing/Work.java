package ca.tandem.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long this thread works: unlike the clock on the wall, whatever else the machine does. */
public final class Work {

    private Work() {}

    /** The processor time that the task takes in this thread. */
    public static Duration of(Runnable task) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        task.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }
}
