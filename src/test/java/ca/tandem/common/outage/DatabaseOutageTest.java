package ca.tandem.common.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private final AtomicLong now = new AtomicLong();
    private final DatabaseOutage outage = new DatabaseOutage(now::get);
    private final OutageLogFilter log = new OutageLogFilter(outage, null);

    @Test
    void whileTheDatabaseIsAwayOneCallerASecondTriesIt() {
        assertThat(outage.mayTry()).isTrue();
        assertThat(outage.mayTry()).isTrue();
        outage.recordFailure("refused");

        assertThat(outage.mayTry()).isFalse();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(outage.mayTry()).isTrue();
        assertThat(outage.mayTry()).isFalse();
        outage.recordSuccess();
        assertThat(outage.mayTry()).isTrue();
    }

    @Test
    void theLogLeavesOutEveryFailureOfAnOutageAndNothingElse() {
        var failure = entry("ca.tandem", new IllegalStateException(new SQLException("gone", "08006")));

        assertThat(log.isLoggable(failure)).isFalse();
        assertThat(outage.isActive()).isTrue();
        assertThat(log.isLoggable(entry("jakarta.enterprise.resource.resourceadapter", null)))
                .isFalse();
        assertThat(log.isLoggable(entry("ca.tandem.demo", null))).isTrue();
        assertThat(log.isLoggable(entry("ca.tandem", new IllegalStateException("a mistake"))))
                .isTrue();
        outage.recordSuccess();
        assertThat(log.isLoggable(entry("jakarta.enterprise.resource.resourceadapter", null)))
                .isTrue();
    }

    @Test
    void whatRunsInTheBackgroundIsTriedUntilTheDatabaseIsBackButMistakesEndIt() {
        var tries = new AtomicInteger();

        DatabaseOutage.retryUntilAvailable(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException(new SQLException("gone", "08006"));
            }
        });

        assertThat(tries).hasValue(2);
        assertThatThrownBy(() -> DatabaseOutage.retryUntilAvailable(() -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");
    }

    private static LogRecord entry(String logger, Throwable thrown) {
        var entry = new LogRecord(Level.WARNING, "something");
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        return entry;
    }
}
