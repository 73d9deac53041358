package ca.tandem.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.throttle.SignInThrottleFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how long sessions last, and that they end at once, on every node, which know each other through the database only. */
class SessionServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static List<Schema> schemas;

    private final MutableClock clock = MutableClock.at(NOON);
    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final SessionActs acts = acts();

    /** A browser: what the container keeps of its session, and the headers that it sends. */
    private static final class Browser {

        final Map<String, Object> session = new HashMap<>();
        final List<Cookie> cookies = new ArrayList<>();
        String background;
        boolean hasSession;

        HttpServletRequest request() {
            var attributes = new HashMap<String, Object>();
            var container = proxy(HttpSession.class, (name, arguments) -> switch (name) {
                case "getAttribute" -> session.get(arguments[0]);
                case "setAttribute" -> session.put((String) arguments[0], arguments[1]);
                case "invalidate" -> {
                    session.clear();
                    hasSession = false;
                    yield null;
                }
                default -> throw new UnsupportedOperationException(name);
            });
            return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
                case "getSession" -> {
                    var isMade = arguments == null || (boolean) arguments[0];
                    hasSession |= isMade;
                    yield hasSession ? container : null;
                }
                case "changeSessionId", "getRemoteAddr" -> "192.0.2.7";
                case "getHeader" -> arguments[0].equals(SessionService.BACKGROUND) ? background : "Firefox/140.0 Linux";
                case "getCookies" -> null;
                case "isSecure" -> false;
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "getAttribute" -> attributes.get(arguments[0]);
                default -> throw new UnsupportedOperationException(name);
            });
        }

        HttpServletResponse response() {
            return proxy(HttpServletResponse.class, (name, arguments) -> {
                cookies.add((Cookie) arguments[0]);
                return null;
            });
        }
    }

    private interface Method {
        Object call(String name, Object... arguments);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Method method) {
        return (T) Proxy.newProxyInstance(
                SessionServiceTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> method.call(called.getName(), arguments));
    }

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aSessionLastsAsLongAsSomebodyDoesSomethingAndTwelveHoursAtMost(Schema schema) {
        var browser = signedIn(schema, "ada");
        for (var i = 0; i < 12; i++) {
            clock.advance(Duration.ofMinutes(59));
            assertThat(name(schema, browser))
                    .as("after %s minutes", (i + 1) * 59)
                    .isEqualTo("ada");
        }
        clock.advance(Duration.ofMinutes(12));
        assertThat(name(schema, browser)).as("after twelve hours").isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAPageSendsOnItsOwnDoesNotKeepASession(Schema schema) {
        var browser = signedIn(schema, "ben");
        browser.background = "1";
        clock.advance(Duration.ofMinutes(59));
        assertThat(name(schema, browser)).isEqualTo("ben");
        clock.advance(Duration.ofMinutes(1));
        assertThat(name(schema, browser)).isNull();
        browser.background = null;
        assertThat(name(schema, browser)).as("it does not come back").isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anotherNodeKnowsWhatWasDoneInASessionAMinuteBefore(Schema schema) {
        var browser = signedIn(schema, "cam");
        clock.advance(Duration.ofMinutes(50));
        assertThat(name(schema, browser)).isEqualTo("cam");
        schema.inTransaction(entityManager -> {
            acts.sessions = sessions(entityManager);
            acts.write();
            return null;
        });
        clock.advance(Duration.ofMinutes(50));
        assertThat(schema.<Boolean>inTransaction(entityManager -> service(entityManager, acts())
                        .account(browser.request())
                        .isPresent()))
                .isTrue();
        assertThat(schema.<Long>inTransaction(entityManager -> {
                    clock.advance(SessionLimits.KEPT.plusHours(1));
                    acts.sessions = sessions(entityManager);
                    acts.write();
                    return entityManager
                            .createQuery(
                                    "select count(s) from SignInSession s where s.account.name = 'cam'", Long.class)
                            .getSingleResult();
                }))
                .as("thirty days after the last act it is gone")
                .isZero();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whenAccessIsRevokedEverySessionOfThatAccountEndsAndNoOther(Schema schema) {
        var first = signedIn(schema, "dan");
        var second = signedIn(schema, "dan");
        var other = signedIn(schema, "eve");
        schema.inTransaction(entityManager -> {
            service(entityManager, acts()).onAccessRevoked(new AccessRevoked(account(entityManager, "dan")));
            return null;
        });
        assertThat(name(schema, first)).isNull();
        assertThat(name(schema, second)).isNull();
        assertThat(name(schema, other)).isEqualTo("eve");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoSignsOutEndsOneSessionOrAllOfThem(Schema schema) {
        var first = signedIn(schema, "fay");
        var second = signedIn(schema, "fay");
        var third = signedIn(schema, "fay");
        with(schema, service -> {
            service.signOut(first.request());
            return null;
        });
        assertThat(name(schema, first)).isNull();
        assertThat(name(schema, second)).isEqualTo("fay");
        with(schema, service -> {
            service.signOutEverywhere(third.request());
            return null;
        });
        assertThat(name(schema, second)).isNull();
        assertThat(third.hasSession).isFalse();
        assertThat(auditLog.codes())
                .containsExactly("sign.in", "sign.in", "sign.in", "sign.out", "sign.out.everywhere");
        assertThat(auditLog.events.get(0).details()).containsKey("network");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoSignsInAgainInTheSameBrowserLeavesNoSessionBehind(Schema schema) {
        var browser = signedIn(schema, "gus");
        var copy = new Browser();
        copy.session.putAll(browser.session);
        copy.hasSession = true;
        start(schema, browser, "gus");
        assertThat(name(schema, browser)).isEqualTo("gus");
        assertThat(name(schema, copy)).as("the earlier one").isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anOwnerSeesTheirSessionsAndWhichOneIsTheirs(Schema schema) {
        signedIn(schema, "hal");
        clock.advance(Duration.ofHours(2));
        var browser = signedIn(schema, "hal");
        signedIn(schema, "ivy");
        var views = with(schema, service -> service.sessions(browser.request(), new Actor("hal", Set.of())));
        assertThat(views)
                .extracting(SessionService.SessionView::current, SessionService.SessionView::ended)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(true, false),
                        org.assertj.core.api.Assertions.tuple(false, true));
        assertThat(views.get(0).session().getBrowser()).isEqualTo("Firefox, Linux");
        assertThat(views.get(0).session().getNetwork()).isEqualTo("192.0.2.0/24");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theContainersSessionHoldsASecretThatTheDatabaseDoesNotKnow(Schema schema) {
        var browser = signedIn(schema, "jan");
        assertThat(browser.session).containsOnlyKeys(SessionService.SECRET);
        var secret = (String) browser.session.get(SessionService.SECRET);
        assertThat(schema.<List<String>>inTransaction(entityManager -> entityManager
                        .createQuery("select s.secretHash from SignInSession s", String.class)
                        .getResultList()))
                .isNotEmpty()
                .doesNotContain(secret);
    }

    private Browser signedIn(Schema schema, String account) {
        var browser = new Browser();
        start(schema, browser, account);
        return browser;
    }

    private void start(Schema schema, Browser browser, String account) {
        with(schema, service -> {
            service.start(browser.request(), browser.response(), account(service.sessions.entityManager, account));
            return null;
        });
    }

    private static Account account(EntityManager entityManager, String name) {
        var accounts = new AccountFixture(entityManager);
        if (accounts.accounts().byName(name).isEmpty()) {
            accounts.open(name, Language.EN, null, Role.AUTHOR);
            entityManager.flush();
        }
        return accounts.accounts().require(name);
    }

    /** Returns the name of the account that the request comes from, whose roles are read with it; null if it has no session. */
    private String name(Schema schema, Browser browser) {
        var found = with(schema, service -> service.account(browser.request()).orElse(null));
        if (found != null) {
            assertThat(found.getRoles()).containsExactly(Role.AUTHOR);
        }
        return found == null ? null : found.getName();
    }

    private <T> T with(Schema schema, Function<SessionService, T> work) {
        return schema.inTransaction(entityManager -> work.apply(service(entityManager, acts)));
    }

    private SessionService service(EntityManager entityManager, SessionActs ofNode) {
        var service = new SessionService();
        service.sessions = sessions(entityManager);
        service.acts = ofNode;
        service.limits = new SessionLimits();
        service.limits.idle = Duration.ofMinutes(60);
        service.limits.life = Duration.ofHours(12);
        service.devices = SignInThrottleFixture.deviceCookie(SignInThrottleFixture.KEY);
        service.auditLog = auditLog;
        service.clock = clock;
        service.base = "http://localhost";
        return service;
    }

    private SessionActs acts() {
        var made = new SessionActs();
        made.clock = clock;
        return made;
    }

    private static SignInSessions sessions(EntityManager entityManager) {
        var sessions = new SignInSessions();
        sessions.entityManager = entityManager;
        return sessions;
    }
}
