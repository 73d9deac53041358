package ca.tandem.common.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a form takes effect once, on H2 and on PostgreSQL, and on several nodes. */
class IdempotentActionsTest {

    private static final String FORM = "4 22 once0123456789012345678901";

    private static List<Schema> schemas;

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-02T17:00:00Z"));
    private final AtomicInteger made = new AtomicInteger();

    /** The number of times that the use of a key has begun. */
    private final AtomicInteger uses = new AtomicInteger();

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverSendsAFormAgainGetsWhatItMade(Schema schema) {
        var key = IdempotencyKey.of("ada", FORM + "again");
        assertThat(node(schema).runOnce(key, this::make))
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 1", true));
        assertThat(node(schema).runOnce(key, this::make))
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 1", false));
        assertThat(node(schema).runOnce(IdempotencyKey.of("amir", FORM + "again"), this::make))
                .as("somebody else")
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 2", true));
        assertThat(node(schema).runOnce(IdempotencyKey.of("ada", FORM + "other"), this::make))
                .as("other words")
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 3", true));
        assertThat(node(schema).runOnce(IdempotencyKey.NONE, this::make))
                .as("no key")
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 4", true));
        assertThat(node(schema).runOnce(IdempotencyKey.NONE, this::make))
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 5", true));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void ofFormsThatComeAtTheSameMomentOnSeveralNodesOneActs(Schema schema) {
        var key = IdempotencyKey.of("ada", FORM + "at once");
        var together = new CountDownLatch(1);
        var sent = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return node(schema).runOnce(key, this::make);
                }))
                .toList();
        together.countDown();
        var outcomes = sent.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes)
                .filteredOn(IdempotentActions.IdempotentResult::isFirst)
                .hasSize(1);
        assertThat(outcomes)
                .extracting(IdempotentActions.IdempotentResult::name)
                .containsOnly("thing 1");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverComesSecondWaitsForLongerThanTheDatabaseDoes(Schema schema) {
        var key = IdempotencyKey.of("ada", FORM + "slow");
        var begun = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> node(schema).runOnce(key, () -> {
            begun.countDown();
            // The embedded database gives up waiting, so that the second one has to begin once more; PostgreSQL does
            // not.
            var most = schema.toString().equals("H2") ? 3 : 2;
            Patience.until("the second one waits", () -> uses.get() >= most);
            return make();
        }));
        await(begun);
        assertThat(node(schema).runOnce(key, this::make))
                .isEqualTo(new IdempotentActions.IdempotentResult("thing 1", false));
        assertThat(first.join().isFirst()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsRefusedUsesNoKey(Schema schema) {
        var key = IdempotencyKey.of("ada", FORM + "refused");
        assertThatThrownBy(() -> node(schema).runOnce(key, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(node(schema).runOnce(key, this::make).isFirst()).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aKeyIsForgottenAfterADay(Schema schema) {
        var key = IdempotencyKey.of("ada", FORM + "old");
        node(schema).runOnce(key, this::make);
        clock.advance(UsedKeys.KEPT);
        node(schema).runOnce(IdempotencyKey.of("ada", FORM + "new"), this::make);
        assertThat(count(schema, key)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        node(schema).runOnce(IdempotencyKey.of("ada", FORM + "newer"), this::make);
        assertThat(count(schema, key)).isZero();
    }

    @Test
    void theSecretOfWhatIsMadeIsTheSameEachTimeAndNobodyElses() {
        var purpose = new byte[32];
        var secret = IdempotencyKey.of("ada", FORM).derive(purpose).orElseThrow();
        assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(IdempotencyKey.of("ada", FORM).derive(purpose)).contains(secret);
        assertThat(IdempotencyKey.of("amir", FORM).derive(purpose)).isPresent().isNotEqualTo(secret);
        assertThat(IdempotencyKey.of("ada", FORM + "x").derive(purpose).orElseThrow())
                .isNotEqualTo(secret);
        assertThat(IdempotencyKey.NONE.derive(purpose)).isEmpty();
    }

    private String make() {
        return "thing " + made.incrementAndGet();
    }

    private static long count(Schema schema, IdempotencyKey key) {
        return schema.inTransaction(entityManager -> entityManager
                .createQuery("select count(k) from UsedKey k where k.id = :id", Long.class)
                .setParameter("id", key.id().orElseThrow())
                .getSingleResult());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the service of one more node, whose repository runs each call in a transaction as in the container. */
    private IdempotentActions node(Schema schema) {
        var keys = new IdempotentActions();
        keys.clock = clock;
        keys.used = new UsedKeys() {
            @Override
            public Optional<String> findResult(String id) {
                return schema.inTransaction(entityManager -> on(entityManager).findResult(id));
            }

            @Override
            public String useAndRun(String id, Supplier<String> act) {
                uses.incrementAndGet();
                return schema.inTransaction(entityManager -> on(entityManager).useAndRun(id, act));
            }

            @Override
            public void sweep() {
                schema.inTransaction(entityManager -> {
                    on(entityManager).sweep();
                    return null;
                });
            }
        };
        return keys;
    }

    private UsedKeys on(EntityManager entityManager) {
        var used = new UsedKeys();
        used.entityManager = entityManager;
        used.clock = clock;
        return used;
    }
}
