package ca.tandem.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.Patience;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    /** An executor with a thread for each task, because all of them wait. */
    private static final Executor THREADS = work -> new Thread(work).start();

    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void someRunAndSomeWaitAndTheNextIsRefusedAtOnce() {
        var bulkhead = new Bulkhead(2, 3, Duration.ofHours(1));
        var all = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> bulkhead.run(this::work), THREADS))
                .toList();
        await(begun);
        Patience.until("three wait", () -> bulkhead.waiting() == 3);

        assertThat(bulkhead.run(() -> "one more")).isEmpty();

        end.countDown();
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(done -> done.isPresent());
        assertThat(bulkhead.run(() -> "later")).contains("later");
    }

    @Test
    void whoHasWaitedForTooLongIsRefused() {
        var bulkhead = new Bulkhead(1, 3, Duration.ofMillis(1));
        bulkhead.run(() -> assertThat(elsewhere(bulkhead)).isTrue());
        assertThat(elsewhere(bulkhead)).isFalse();
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        var bulkhead = new Bulkhead(1, 1, Duration.ofMillis(1));
        assertThatThrownBy(() -> bulkhead.run(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(bulkhead.run(() -> "again")).contains("again");
    }

    /** Tells whether one more request is refused now. */
    private static boolean elsewhere(Bulkhead bulkhead) {
        return CompletableFuture.supplyAsync(() -> bulkhead.run(() -> "work").isEmpty(), THREADS)
                .join();
    }

    private String work() {
        begun.countDown();
        await(end);
        return "done";
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
