package ca.tandem.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.PortalKey;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.session.PasswordVerifier.PasswordOutcome;
import ca.tandem.identity.session.PasswordVerifier.PasswordResult;
import ca.tandem.identity.throttle.Bulkhead;
import ca.tandem.identity.throttle.DeviceCookie;
import ca.tandem.identity.throttle.SignInThrottleFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the guessing of passwords by strangers and by the owner of the account. */
class PasswordVerifierTest {

    private static final String PASSWORD = "a password for tests only";
    private static final String ATTACKER = "203.0.113.9";
    private static final String OWNER = "192.0.2.1";

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-28T12:00:00Z"));
    private final DeviceCookie devices = SignInThrottleFixture.deviceCookie(SignInThrottleFixture.KEY);
    private final List<String> asked = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();

    private static Schema schema;

    private PasswordVerifier check;

    @BeforeAll
    static void open() {
        schema = Schema.onH2();
    }

    @AfterAll
    static void close() {
        schema.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from throttle");
        }
        check = new PasswordVerifier();
        check.devices = devices;
        check.throttle = SignInThrottleFixture.signInThrottle(schema.dataSource(), clock);
        check.accountService = new AccountService() {
            @Override
            public Optional<Account> authenticate(String name, String password) {
                asked.add(name);
                return password.equals(PASSWORD) && name.equals("author")
                        ? Optional.of(AccountFixture.account(name))
                        : Optional.empty();
            }

            @Override
            public void refused(String name, String network) {
                recorded.add(name);
            }
        };
    }

    @Test
    void aGuesserWaitsEvenWithTheRightPassword() {
        for (var name : List.of("author", "Author", " author ", "AUTHOR")) {
            assertThat(IntStream.range(0, 10).mapToObj(i -> guess(name, "wrong " + i, ATTACKER, null)))
                    .extracting(PasswordResult::outcome)
                    .as(name)
                    .containsOnly(name.equals("author") ? PasswordOutcome.WRONG : PasswordOutcome.TOO_MANY);
        }
        var passwordResult = guess("author", PASSWORD, ATTACKER, null);
        assertThat(passwordResult.outcome()).isEqualTo(PasswordOutcome.TOO_MANY);
        assertThat(passwordResult.seconds()).isEqualTo(120);
        assertThat(asked).as("no password was looked at").hasSize(10);
        clock.advance(Duration.ofMinutes(2));
        assertThat(guess("author", PASSWORD, OWNER, null).outcome()).isEqualTo(PasswordOutcome.RIGHT);
    }

    @Test
    void aNameThatIsNoneCostsAndCountsTheSame() {
        var known = countWrong("author");
        var unknown = countWrong("nobody");
        assertThat(unknown).isEqualTo(known);
        assertThat(asked.stream().filter("nobody"::equals))
                .hasSameSizeAs(asked.stream().filter("author"::equals).toList());
    }

    @Test
    void nothingIsDoneWithANameThatIsTooLongForOne() {
        for (var name : List.of("x".repeat(101), "x".repeat(1_900_000), " ".repeat(101))) {
            for (int i = 0; i < 20; i++) {
                assertThat(guess(name, "wrong", ATTACKER, null).outcome()).isEqualTo(PasswordOutcome.NAME_TOO_LONG);
            }
        }
        assertThat(asked).isEmpty();
        assertThat(recorded).isEmpty();
        assertThat(guess("x".repeat(100), "wrong", ATTACKER, null).outcome()).isEqualTo(PasswordOutcome.WRONG);
    }

    @Test
    void anOwnerSignsInWhereTheyDidBeforeWhateverOthersTry() {
        var cookie = devices.add(null, "author");
        IntStream.range(0, 30).forEach(i -> guess("author", "wrong", ATTACKER, null));
        IntStream.range(0, 300).forEach(i -> guess("name " + i, "wrong", OWNER, null));
        assertThat(guess("author", PASSWORD, OWNER, null).outcome())
                .as("without the cookie")
                .isEqualTo(PasswordOutcome.TOO_MANY);
        assertThat(guess("author", PASSWORD, OWNER, cookie).outcome()).isEqualTo(PasswordOutcome.RIGHT);
    }

    @Test
    void aCookieOfAnotherAccountOrASpoiledOneCountsAsNone() {
        IntStream.range(0, 10).forEach(i -> guess("author", "wrong", ATTACKER, null));
        var good = devices.add(null, "author");
        var elsewhere = SignInThrottleFixture.deviceCookie(
                        PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzLCAzMi4"))
                .add(null, "author");
        for (var bad : List.of(devices.add(null, "translator"), altered(good), good + "x", elsewhere, "")) {
            assertThat(guess("author", PASSWORD, ATTACKER, bad).outcome())
                    .as(bad)
                    .isEqualTo(PasswordOutcome.TOO_MANY);
        }
        assertThat(guess("author", PASSWORD, ATTACKER, good).outcome()).isEqualTo(PasswordOutcome.RIGHT);
    }

    /** Returns a cookie with another first letter. */
    private static String altered(String cookie) {
        return (cookie.startsWith("x") ? "y" : "x") + cookie.substring(1);
    }

    @Test
    void aThiefOfACookieGainsTenTriesAndTakesThemFromNobodyElse() {
        var stolen = devices.add(null, "author");
        assertThat(countWrong(i -> guess("author", "wrong", ATTACKER, stolen))).isEqualTo(10);
        assertThat(guess("author", PASSWORD, OWNER, devices.add(null, "author")).outcome())
                .isEqualTo(PasswordOutcome.RIGHT);
        assertThat(guess("author", PASSWORD, OWNER, null).outcome()).isEqualTo(PasswordOutcome.RIGHT);
    }

    @Test
    void aNetworkOfVersion6IsOneClient() {
        assertThat(IntStream.range(0, 250)
                        .mapToObj(i -> guess("name " + i, "wrong", "2001:db8:1:2::" + Integer.toHexString(i), null))
                        .filter(passwordResult -> passwordResult.outcome() == PasswordOutcome.WRONG))
                .hasSize(200);
        assertThat(guess("one more", "wrong", "2001:db8:1:3::1", null).outcome())
                .isEqualTo(PasswordOutcome.WRONG);
    }

    @Test
    void ofVeryManyFailuresSomeArePutOnRecord() {
        IntStream.range(0, 1_000).forEach(i -> guess("name " + i, "wrong", "192.0.2." + i / 100, null));
        assertThat(asked).hasSize(1_000);
        assertThat(recorded).hasSize(100);
        clock.advance(Duration.ofMinutes(10));
        guess("author", "wrong", OWNER, null);
        guess("author", "wrong", OWNER, null);
        assertThat(recorded).hasSize(101);
    }

    @Test
    void whoFindsAllTurnsTakenIsToldToComeBackAndHasLostNoTryAndAnOwnerIsNotKeptOut() {
        check.strangers = new Bulkhead(1, 0, Duration.ofSeconds(5));
        var cookie = devices.add(null, "author");
        for (int i = 0; i < 20; i++) {
            var passwordResult = guess("author", PASSWORD, ATTACKER, null);
            assertThat(passwordResult.outcome()).isEqualTo(PasswordOutcome.TOO_MANY);
            assertThat(passwordResult.seconds()).isEqualTo(5);
        }
        assertThat(asked).isEmpty();
        assertThat(guess("author", PASSWORD, OWNER, cookie).outcome()).isEqualTo(PasswordOutcome.RIGHT);

        check.strangers = new Bulkhead(1, 1, Duration.ofSeconds(5));
        assertThat(guess("author", PASSWORD, ATTACKER, null).outcome()).isEqualTo(PasswordOutcome.RIGHT);
    }

    private long countWrong(String name) {
        return countWrong(i -> guess(name, "wrong " + i, ATTACKER, null));
    }

    /** Counts those of fifty guesses whose password was checked and found wrong. */
    private static long countWrong(Function<Integer, PasswordResult> guess) {
        return IntStream.range(0, 50)
                .mapToObj(guess::apply)
                .filter(passwordResult -> passwordResult.outcome() == PasswordOutcome.WRONG)
                .count();
    }

    private PasswordResult guess(String name, String password, String address, String cookie) {
        var cookies = cookie == null ? null : new Cookie[] {new Cookie("tandem-device", cookie)};
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                PasswordVerifierTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getAttribute" -> null;
                    case "getCookies" -> cookies;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return check.check(request, name, password);
    }
}
