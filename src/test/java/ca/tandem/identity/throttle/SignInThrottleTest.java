package ca.tandem.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how often strangers and owners of accounts may try to sign in, on both databases and on several nodes. */
class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final int THREADS = 32;

    private static List<Schema> databases;

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-28T12:00:00Z"));

    @BeforeAll
    static void open() {
        databases = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        databases.forEach(Schema::close);
    }

    static Stream<Schema> databases() throws SQLException {
        for (var schema : databases) {
            execute(schema, "delete from throttle");
        }
        return databases.stream();
    }

    /** Provides the embedded database alone, for tests of limits, which do not depend on the database. */
    static Stream<Schema> embedded() throws SQLException {
        return databases().limit(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anAccountIsTriedTenTimesAndThenOnceInTwoMinutes(Schema schema) {
        var throttle = node(schema);
        assertThat(allowed(throttle, 12, "author", HERE)).isEqualTo(10);
        assertThat(throttle.count("author", null, HERE).delay()).isEqualTo(Duration.ofMinutes(2));
        clock.advance(Duration.ofSeconds(119));
        assertThat(throttle.count("author", null, HERE).delay()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(allowed(throttle, 5, "author", HERE)).isEqualTo(1);
        assertThat(allowed(throttle, 5, "translator", HERE)).as("another name").isEqualTo(5);
        clock.advance(Duration.ofMinutes(20));
        assertThat(allowed(throttle, 12, "author", HERE)).as("much later").isEqualTo(10);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("embedded")
    void anAddressTriesTwoHundredNamesAndThenOneInFiveSeconds(Schema schema) {
        var throttle = node(schema);
        assertThat(countAllowed(throttle, 210, i -> HERE)).isEqualTo(200);
        assertThat(throttle.count("one more", null, HERE).delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(throttle.count("one more", null, "192.0.2.2").delay()).isZero();
        clock.advance(Duration.ofSeconds(5));
        assertThat(countAllowed(throttle, 5, i -> HERE)).isEqualTo(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("embedded")
    void manyAddressesTryTwoThousandTimesAndThenTwiceASecondAndWriteNoMoreRows(Schema schema) throws SQLException {
        var throttle = node(schema);
        assertThat(countAllowed(throttle, 2_100, i -> "address " + i)).isEqualTo(2_000);
        assertThat(rows(schema)).as("overall, and a name and an address a try").isEqualTo(1 + 2 * 2_000);
        assertThat(throttle.count("one more", null, "elsewhere").delay()).isEqualTo(Duration.ofMillis(500));
        clock.advance(Duration.ofSeconds(1));
        assertThat(countAllowed(throttle, 5, i -> "later " + i)).isEqualTo(2);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLinkForALostPasswordIsAskedForFiveTimesAndThenOnceInTenMinutes(Schema schema) {
        var throttle = node(schema);
        assertThat(IntStream.range(0, 8)
                        .filter(i -> throttle.countRecovery("author", HERE + i).isZero()))
                .hasSize(5);
        assertThat(throttle.countRecovery("author", HERE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(IntStream.range(0, 30)
                        .filter(i -> throttle.countRecovery("name " + i, HERE).isZero()))
                .as("of one address")
                .hasSize(20);
        assertThat(allowed(throttle, 12, "author", HERE)).as("to sign in").isEqualTo(10);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("embedded")
    void aTryThatIsRefusedTakesNothingFromOthers(Schema schema) {
        var throttle = node(schema);
        assertThat(allowed(throttle, 2_100, "author", HERE))
                .as("more than overall")
                .isEqualTo(10);
        assertThat(countAllowed(throttle, 195, i -> HERE)).as("of the address").isEqualTo(190);
        assertThat(countAllowed(throttle, 1_850, i -> "address " + i))
                .as("overall")
                .isEqualTo(1_800);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("embedded")
    void whoeverIsRightHasNotTried(Schema schema) {
        var throttle = node(schema);
        for (int i = 0; i < 300; i++) {
            var made = throttle.count("author", null, HERE);
            assertThat(made.delay()).isZero();
            throttle.refund(made);
        }
        assertThat(allowed(throttle, 12, "author", HERE)).isEqualTo(10);
        throttle.refund(throttle.count("author", null, HERE));
        assertThat(allowed(throttle, 1, "author", HERE))
                .as("a refused one gives nothing")
                .isZero();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("embedded")
    void aDeviceHasItsOwnCountWhateverOthersTry(Schema schema) {
        var throttle = node(schema);
        allowed(throttle, 50, "author", HERE);
        countAllowed(throttle, 300, i -> HERE);
        countAllowed(throttle, 2_100, i -> "address " + i);
        assertThat(throttle.count("author", null, HERE).delay()).isPositive();
        var made = throttle.count("author", "device", HERE);
        assertThat(made.delay()).as("the owner").isZero();
        throttle.refund(made);
        assertThat(IntStream.range(0, 12)
                        .filter(i ->
                                throttle.count("author", "device", HERE).delay().isZero())
                        .count())
                .isEqualTo(10);
        assertThat(throttle.count("author", "device", HERE).delay()).isEqualTo(Duration.ofMinutes(1));
        assertThat(throttle.count("author", "another", HERE).delay()).isZero();
        assertThat(throttle.count("translator", "device", HERE).delay()).isZero();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void exactlyTenOfManyAtOnceOnTwoNodesAreAllowed(Schema schema) throws Exception {
        var nodes = List.of(node(schema), node(schema));
        assertThat(atOnce(i -> nodes.get(i % 2)
                        .count("author", null, "address " + i)
                        .delay()
                        .isZero()))
                .isEqualTo(10);
        assertThat(nodes.get(0).count("author", null, HERE).delay()).isPositive();
        assertThat(nodes.get(1).count("author", null, HERE).delay()).isPositive();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void ofManyAtOnceNoneIsLostAndNoneIsCountedTwice(Schema schema) throws Exception {
        var limit = new RateLimit(100, Duration.ofDays(1)).configuration();
        var nodes = List.of(
                new DatabaseBuckets(schema.dataSource(), clock), new DatabaseBuckets(schema.dataSource(), clock));
        assertThat(atOnce(i -> nodes.get(i % 2).take("one", limit).isZero())).isEqualTo(100);
        atOnce(i -> {
            nodes.get(i % 2).giveBack("one", limit);
            return true;
        });
        assertThat(atOnce(i -> nodes.get(i % 2).take("one", limit).isZero()))
                .as("full, and no more than full")
                .isEqualTo(100);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void rowsOfTriesThatCountNoMoreAreForgotten(Schema schema) throws SQLException {
        var throttle = node(schema);
        allowed(throttle, 1, "author", HERE);
        var expired = clock.millis() - 1;
        execute(
                schema,
                "insert into throttle (id, state, expires_at) select 'x' || n, state, " + expired + " from throttle, "
                        + numbers(schema) + " where id = (select max(id) from throttle)");
        assertThat(rows(schema)).isEqualTo(1_500 + 3);
        clock.advance(Duration.ofMinutes(1));
        allowed(throttle, 1, "author", HERE);
        assertThat(rows(schema)).as("a batch").isEqualTo(500 + 3);
        allowed(throttle, 1, "author", HERE);
        assertThat(rows(schema)).as("the rest at once").isEqualTo(3);
        clock.advance(Duration.ofHours(1));
        allowed(throttle, 1, "somebody", "elsewhere");
        assertThat(rows(schema)).as("of real tries as well").isEqualTo(3);
        assertThat(allowed(throttle, 12, "author", HERE)).isEqualTo(10);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theTableTellsNoNameAndNoAddress(Schema schema) throws SQLException {
        var throttle = node(schema);
        throttle.count("ysolde", null, HERE);
        throttle.count("ysolde", "device", HERE);
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select id from throttle")) {
            var ids = new HashSet<String>();
            while (found.next()) {
                ids.add(found.getString(1));
            }
            assertThat(ids).hasSize(4).allMatch(id -> id.matches("[0-9a-f]{64}"));
        }
    }

    private static String numbers(Schema schema) {
        return schema.toString().equals("H2")
                ? "system_range(1, 1500) as numbers(n)"
                : "generate_series(1, 1500) as numbers(n)";
    }

    private SignInThrottle node(Schema schema) {
        return SignInThrottleFixture.signInThrottle(schema.dataSource(), clock);
    }

    private static long allowed(SignInThrottle throttle, int tries, String account, String address) {
        return IntStream.range(0, tries)
                .filter(i -> throttle.count(account, null, address).delay().isZero())
                .count();
    }

    private interface AddressSequence {
        String of(int number);
    }

    /** Counts the allowed tries where each try has a name of its own. */
    private static long countAllowed(SignInThrottle throttle, int tries, AddressSequence addressSequence) {
        return IntStream.range(0, tries)
                .filter(i -> throttle.count("name " + addressSequence.of(i) + i, null, addressSequence.of(i))
                        .delay()
                        .isZero())
                .count();
    }

    private interface NumberedAttempt {
        boolean isAllowed(int number);
    }

    private static long atOnce(NumberedAttempt numberedAttempt) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tries = IntStream.range(0, THREADS * 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> numberedAttempt.isAllowed(i))
                    .toList();
            var allowed = 0;
            for (var done : threads.invokeAll(tries)) {
                allowed += done.get() ? 1 : 0;
            }
            return allowed;
        } finally {
            threads.shutdown();
        }
    }

    private static long rows(Schema schema) throws SQLException {
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from throttle")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(Schema schema, String sql) throws SQLException {
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
