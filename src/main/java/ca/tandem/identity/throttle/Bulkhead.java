package ca.tandem.identity.throttle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how much of one costly work runs at once and how much of it waits, so that the rest goes on (bulkhead: Nygard, Release It!). */
public final class Bulkhead {

    private final Semaphore turns;
    private final int mostWaiting;
    private final Duration patience;

    /**
     * Makes one that is empty.
     *
     * @param most how much runs at once
     * @param mostWaiting how much waits, each on a thread of its own
     * @param patience how long it waits
     */
    public Bulkhead(int most, int mostWaiting, Duration patience) {
        turns = new Semaphore(most, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Does some work when it has a turn; empty, and nothing done, where too much waits already or it has waited for too long. */
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

    /** How much waits now. */
    int waiting() {
        return turns.getQueueLength();
    }

    public Duration patience() {
        return patience;
    }
}
