package ca.tandem.identity.session;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.throttle.DeviceCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service that starts, finds and ends the sessions of users who signed in. The container's session holds a secret and nothing else of
 * them; the database says whether it lasts, so that a session ends on all nodes at once.
 */
@ApplicationScoped
@Transactional
public class SessionService {

    /** Name of the attribute of the container's session that holds the secret. */
    static final String SECRET = "tandem.session";

    /**
     * Header of requests that a page sends on its own, such as an autosave. They are no acts of a person and do not extend the session.
     */
    public static final String BACKGROUND = "Tandem-Background";

    /** One year, in seconds. */
    private static final int A_YEAR = 31_536_000;

    /** Name of the attribute of a request that holds the end of its session. */
    private static final String END = SessionEnd.class.getName();

    /** Number of sessions that are shown to their owner. */
    private static final int SHOWN = 20;

    @Inject
    SignInSessions sessions;

    @Inject
    SessionActs acts;

    @Inject
    SessionLimits limits;

    @Inject
    DeviceCookie devices;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /**
     * A session as its owner sees it.
     *
     * @param session the session
     * @param lastAct the time of the last act
     * @param ended whether it has ended
     * @param current whether it is the one of the request
     */
    public record SessionView(SignInSession session, Instant lastAct, boolean ended, boolean current) {}

    /**
     * The time at which a session ends.
     *
     * @param end the time if nobody does anything in it any more
     * @param latest the time whatever is done in it
     */
    public record SessionEnd(Instant end, Instant latest) {}

    /** Starts a session for an account whose user has proved to be its owner, and sets the device cookie. An earlier session ends. */
    public void start(HttpServletRequest request, HttpServletResponse response, Account account) {
        hash(request).ifPresent(earlier -> sessions.end(earlier, clock.instant()));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var secret = Secrets.random();
        var client = ClientDescription.of(request);
        sessions.add(account, Secrets.hash(secret), clock.instant(), client);
        request.getSession().setAttribute(SECRET, secret);
        auditLog.add(AuditEvent.of("sign.in").by(account.getName()).with("network", client.network()));
        response.addCookie(device(request, account.getName()));
    }

    private Cookie device(HttpServletRequest request, String account) {
        var cookie = new Cookie(DeviceCookie.NAME, devices.add(DeviceCookie.valueIn(request), account));
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || base.startsWith("https:"));
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /**
     * Returns the open account to which the request's session belongs; empty if there is no session, or it has ended. Takes note of the
     * act unless the request is one that a page sends on its own.
     */
    Optional<Account> account(HttpServletRequest request) {
        var session = hash(request).flatMap(sessions::byHash).filter(found -> !isOver(found));
        session.ifPresent(found -> {
            if (request.getHeader(BACKGROUND) == null) {
                acts.note(found.getSecretHash(), clock.instant());
            }
            request.setAttribute(END, end(found));
        });
        return session.map(SignInSession::getAccount).filter(account -> !account.isClosed());
    }

    private SessionEnd end(SignInSession session) {
        return new SessionEnd(
                limits.end(session.getBeganAt(), lastAct(session)), limits.latestEnd(session.getBeganAt()));
    }

    /** Returns when the session ends that the request was found to belong to; empty if it belongs to none. */
    public static Optional<SessionEnd> end(ServletRequest request) {
        return Optional.ofNullable((SessionEnd) request.getAttribute(END));
    }

    /** Returns the latest sessions of an account, also those that ended in the last thirty days. */
    public List<SessionView> sessions(HttpServletRequest request, Actor actor) {
        var own = hash(request).orElse("");
        return sessions.of(actor.name(), SHOWN).stream()
                .map(session -> new SessionView(
                        session,
                        lastAct(session),
                        isOver(session),
                        session.getSecretHash().equals(own)))
                .toList();
    }

    /** Ends the request's session. */
    public void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        hash(request).flatMap(sessions::byHash).ifPresent(found -> {
            found.end(clock.instant());
            auditLog.add(AuditEvent.of("sign.out").by(found.getAccount().getName()));
        });
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends all sessions of the request's account, the request's own too. */
    public void signOutEverywhere(HttpServletRequest request) {
        var session = request.getSession(false);
        hash(request).flatMap(sessions::byHash).ifPresent(found -> {
            sessions.endAllOf(found.getAccount(), clock.instant());
            auditLog.add(
                    AuditEvent.of("sign.out.everywhere").by(found.getAccount().getName()));
        });
        if (session != null) {
            session.invalidate();
        }
    }

    void onAccessRevoked(@Observes AccessRevoked accessRevoked) {
        sessions.endAllOf(accessRevoked.account(), clock.instant());
    }

    private boolean isOver(SignInSession session) {
        return session.getEndedAt() != null
                || !clock.instant().isBefore(limits.end(session.getBeganAt(), lastAct(session)));
    }

    private Instant lastAct(SignInSession session) {
        return acts.last(session.getSecretHash(), session.getLastActAt());
    }

    private static Optional<String> hash(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(SECRET))
                .map(Secrets::hash);
    }
}
