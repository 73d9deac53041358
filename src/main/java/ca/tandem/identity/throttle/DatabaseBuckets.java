package ca.tandem.identity.throttle;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Storage of Bucket4j buckets in the table {@code throttle}, with the same statements on H2 and PostgreSQL. A state is replaced only if it
 * is still the one that was read; otherwise Bucket4j tries again. Each statement is a transaction of its own; a running transaction must be
 * suspended, so that an attempt remains counted when that transaction is rolled back.
 */
final class DatabaseBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    /** Maximum number of rows that one sweep deletes. */
    static final int BATCH = 1_000;

    /** Additional lifetime of a row, to allow for clock differences between nodes. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final ExpirationAfterWriteStrategy EXPIRY =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MARGIN);

    /** SQLSTATE of a unique constraint violation, the same in both databases. */
    private static final String NOT_UNIQUE = "23505";

    private final DataSource dataSource;
    private final Clock clock;

    DatabaseBuckets(DataSource dataSource, Clock clock) {
        super(ClientSideConfig.getDefault()
                .withClientClock(new ClockTimeMeter(clock))
                .withExpirationAfterWriteStrategy(EXPIRY));
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Takes a token from a bucket, which is full initially.
     *
     * @return the time until a token is available; zero if one was taken
     */
    Duration take(String id, BucketConfiguration limit) {
        var probe = builder().build(id, () -> limit).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    /** Returns a token; a bucket never holds more than its capacity. */
    void giveBack(String id, BucketConfiguration limit) {
        builder().build(id, () -> limit).addTokens(1);
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeout) {
                return with("select state from throttle where id = ?", select -> {
                    select.setString(1, key);
                    try (var rows = select.executeQuery()) {
                        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                    }
                });
            }

            @Override
            public boolean compareAndSwap(
                    byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeout) {
                var now = clock.millis();
                var expires = now + EXPIRY.calculateTimeToLiveMillis(state, TimeUnit.MILLISECONDS.toNanos(now));
                return before == null ? insert(key, after, expires) : update(key, before, after, expires);
            }
        };
    }

    private boolean insert(String key, byte[] state, long expires) {
        return with("insert into throttle (id, state, expires_at) values (?, ?, ?)", insert -> {
            insert.setString(1, key);
            insert.setBytes(2, state);
            insert.setLong(3, expires);
            try {
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                if (NOT_UNIQUE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
    }

    private boolean update(String key, byte[] before, byte[] after, long expires) {
        return with("update throttle set state = ?, expires_at = ? where id = ? and state = ?", update -> {
            update.setBytes(1, after);
            update.setLong(2, expires);
            update.setString(3, key);
            update.setBytes(4, before);
            return update.executeUpdate() == 1;
        });
    }

    /**
     * Deletes buckets that are full again, which are equivalent to missing ones, the oldest first.
     *
     * @return the number of deleted rows; {@link #BATCH} if there may be more
     */
    int sweep() {
        var sql = "delete from throttle where expires_at < ? and id in (select id from throttle where expires_at < ?"
                + " order by expires_at, id fetch first " + BATCH + " rows only)";
        return with(sql, delete -> {
            delete.setLong(1, clock.millis());
            delete.setLong(2, clock.millis());
            return delete.executeUpdate();
        });
    }

    @Override
    public void removeProxy(String key) {
        with("delete from throttle where id = ?", delete -> {
            delete.setString(1, key);
            return delete.executeUpdate();
        });
    }

    private interface StatementWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /**
     * Runs a statement. A database error is a failure: without the database nobody can sign in anyway, because it holds the accounts too.
     */
    private <T> T with(String sql, StatementWork<T> statementWork) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return statementWork.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The counts of tries to sign in are out of reach", e);
        }
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
        return true;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String key) {
        throw new UnsupportedOperationException();
    }
}
