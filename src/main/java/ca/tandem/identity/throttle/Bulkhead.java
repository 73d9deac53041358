package ca.tandem.identity.throttle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A limit on how many calls of an expensive operation run and wait at once, so that others can proceed (bulkhead: Nygard, Release It!). */
public final class Bulkhead {

    private final Semaphore turns;
    private final int mostWaiting;
    private final Duration patience;

    /**
     * Creates an idle bulkhead.
     *
     * @param most the number of calls that run at once
     * @param mostWaiting the number of calls that wait, each on a thread of its own
     * @param patience the maximum time that a call waits
     */
    public Bulkhead(int most, int mostWaiting, Duration patience) {
        turns = new Semaphore(most, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Runs the work as soon as a permit is free. Returns empty, without running it, if too many calls are waiting or the wait timed out.
     */
    public <T> Optional<T> run(Supplier<T> work) {
        if (!hasTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return waiting() < mostWaiting && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the number of waiting calls. */
    int waiting() {
        return turns.getQueueLength();
    }

    public Duration patience() {
        return patience;
    }
}
