package ca.tandem.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.audit.SessionReference;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    private final SessionReference sessionReference = new SessionReference();
    private final SessionActs acts = acts();

    /** A browser: its cookies, the headers that it sends, and whether the container holds views for it. */
    private static final class Browser {

        final Map<String, Cookie> cookies = new HashMap<>();
        String background;
        boolean hasViews;
        String cleared;

        HttpServletRequest request() {
            var attributes = new HashMap<String, Object>();
            var views = proxy(HttpSession.class, (name, arguments) -> {
                hasViews &= !name.equals("invalidate");
                return null;
            });
            return proxy(HttpServletRequest.class, (name, arguments) -> switch (name) {
                case "getSession" -> {
                    assertThat(arguments).as("none is made").containsExactly(false);
                    yield hasViews ? views : null;
                }
                case "changeSessionId", "getRemoteAddr" -> "192.0.2.7";
                case "getHeader" -> arguments[0].equals(SessionService.BACKGROUND) ? background : "Firefox/140.0 Linux";
                case "getCookies" -> cookies.values().toArray(Cookie[]::new);
                case "isSecure" -> false;
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "getAttribute" -> attributes.get(arguments[0]);
                default -> throw new UnsupportedOperationException(name);
            });
        }

        HttpServletResponse response() {
            return proxy(HttpServletResponse.class, (name, arguments) -> {
                if (name.equals("setHeader")) {
                    cleared = (String) arguments[1];
                    return null;
                }
                var cookie = (Cookie) arguments[0];
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie);
                }
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
        var thief = copyOf(first);
        first.hasViews = true;
        with(schema, service -> {
            service.signOut(first.request(), first.response());
            return null;
        });
        assertThat(first.cookies).containsOnlyKeys("tandem-device");
        assertThat(first.cleared)
                .as("neither storage, which has what was typed, nor cookies")
                .isEqualTo("\"cache\"");
        assertThat(first.hasViews).isFalse();
        assertThat(name(schema, first)).isNull();
        assertThat(name(schema, thief)).as("whoever has the secret").isNull();
        assertThat(name(schema, second)).isEqualTo("fay");
        with(schema, service -> {
            service.signOutEverywhere(third.request(), third.response());
            return null;
        });
        assertThat(name(schema, second)).isNull();
        assertThat(third.cookies).containsOnlyKeys("tandem-device");
        assertThat(auditLog.codes())
                .containsExactly("sign.in", "sign.in", "sign.in", "sign.out", "sign.out.everywhere");
        assertThat(auditLog.events.get(0).details()).containsKey("network");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anOwnerEndsOneOfTheirSessionsAndNobodyElses(Schema schema) {
        var first = signedIn(schema, "mia");
        clock.advance(Duration.ofMinutes(1));
        var second = signedIn(schema, "mia");
        var other = signedIn(schema, "ned");
        var mia = new Actor("mia", Set.of());
        var ids = with(schema, service -> service.sessions(second.request(), mia).stream()
                .map(view -> view.session().getId())
                .toList());
        auditLog.events.clear();
        assertThatThrownBy(() -> end(schema, ids.get(1), new Actor("ned", Set.of())))
                .isInstanceOf(ProblemException.class);
        end(schema, ids.get(1), mia);
        assertThat(name(schema, first)).isNull();
        assertThat(name(schema, second)).isEqualTo("mia");
        assertThat(name(schema, other)).isEqualTo("ned");
        assertThat(auditLog.codes()).containsExactly("session.ended");
        assertThat(auditLog.events.get(0).details())
                .containsEntry("number", ids.get(1).toString());
        assertThatThrownBy(() -> end(schema, ids.get(1), mia)).isInstanceOf(ProblemException.class);
    }

    private void end(Schema schema, long id, Actor actor) {
        with(schema, service -> {
            service.end(id, actor);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void administratorsEndTheSessionsOfOneAccountOrOfAll(Schema schema) {
        var first = signedIn(schema, "oda");
        var second = signedIn(schema, "oda");
        var other = signedIn(schema, "pia");
        var administrator = new Actor("root", Set.of(Role.ADMINISTRATOR));
        var nobody = new Actor("pia", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
        auditLog.events.clear();
        administer(schema, administration -> {
            assertThatThrownBy(() -> administration.endAll(nobody)).hasMessageContaining("account.role");
            assertThatThrownBy(() -> administration.endAllOf("oda", nobody)).hasMessageContaining("account.role");
            administration.endAllOf("oda", administrator);
        });
        assertThat(name(schema, first)).isNull();
        assertThat(name(schema, second)).isNull();
        assertThat(name(schema, other)).isEqualTo("pia");
        administer(schema, administration -> administration.endAll(administrator));
        assertThat(name(schema, other)).isNull();
        assertThat(auditLog.codes()).containsExactly("sessions.ended", "sessions.ended.all");
    }

    private void administer(Schema schema, Consumer<SessionAdministration> work) {
        schema.inTransaction(entityManager -> {
            var administration = new SessionAdministration();
            administration.sessions = sessions(entityManager);
            administration.accounts = new AccountFixture(entityManager).accounts();
            administration.auditLog = auditLog;
            administration.clock = clock;
            work.accept(administration);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoSignsInAgainInTheSameBrowserLeavesNoSessionBehind(Schema schema) {
        var browser = signedIn(schema, "gus");
        var copy = copyOf(browser);
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
    void viewsOfSomebodyElseEndWithTheNextSignInAndOnesOwnDoNot(Schema schema) {
        var browser = signedIn(schema, "kim");
        browser.hasViews = true;
        with(schema, service -> {
            var request = browser.request();
            service.account(request);
            service.start(request, browser.response(), account(service.sessions.entityManager, "kim"));
            return null;
        });
        assertThat(browser.hasViews).isTrue();
        with(schema, service -> {
            var request = browser.request();
            service.account(request);
            service.start(request, browser.response(), account(service.sessions.entityManager, "lea"));
            return null;
        });
        assertThat(browser.hasViews).isFalse();
        browser.hasViews = true;
        start(schema, browser, "lea");
        assertThat(browser.hasViews).as("nobody was signed in any more").isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theBrowserHoldsASecretThatTheDatabaseDoesNotKnow(Schema schema) {
        var browser = signedIn(schema, "jan");
        var cookie = browser.cookies.get("tandem");
        assertThat(cookie.getMaxAge()).as("until the browser ends").isEqualTo(-1);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var secret = cookie.getValue();
        assertThat(secret).as("144 bits").hasSize(24);
        assertThat(schema.<List<String>>inTransaction(entityManager -> entityManager
                        .createQuery("select s.secretHash from SignInSession s", String.class)
                        .getResultList()))
                .isNotEmpty()
                .doesNotContain(secret);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsDoneInASessionNamesItAsItsSignInDoes(Schema schema) {
        var first = signedIn(schema, "oli");
        var ofFirst = sessionReference.get();
        var second = signedIn(schema, "oli");
        var ofSecond = sessionReference.get();
        assertThat(ofFirst).matches("session-[0-9]+").isNotEqualTo(ofSecond);
        name(schema, first);
        assertThat(sessionReference.get()).isEqualTo(ofFirst);
        name(schema, second);
        assertThat(sessionReference.get()).isEqualTo(ofSecond);
        with(schema, service -> {
            service.signOut(first.request(), first.response());
            return null;
        });
        assertThat(sessionReference.get()).isEqualTo(ofFirst);
    }

    private static Browser copyOf(Browser browser) {
        var copy = new Browser();
        copy.cookies.putAll(browser.cookies);
        return copy;
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
        service.cookie = new SessionCookie();
        service.cookie.base = "http://localhost";
        service.devices = SignInThrottleFixture.deviceCookie(SignInThrottleFixture.KEY);
        service.auditLog = auditLog;
        service.sessionReference = sessionReference;
        service.clock = clock;
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
