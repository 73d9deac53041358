package ca.tandem.identity.session;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.audit.SessionReference;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.throttle.DeviceCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service that starts, finds and ends the sessions of users who signed in. The browser holds a secret, and the database says whether the
 * session lasts that it names, so that a session is known to all nodes, and ends on all at once. The container's session holds the views of
 * pages only; it ends with the session, so that nobody comes upon the views of somebody else.
 */
@ApplicationScoped
@Transactional
public class SessionService {

    /**
     * Header of requests that a page sends on its own, such as an autosave. They are no acts of a person and do not extend the session.
     */
    public static final String BACKGROUND = "Tandem-Background";

    /** Name of the attribute of a request that holds the end of its session. */
    private static final String END = SessionEnd.class.getName();

    /** Name of the attribute of a request that holds the name of the account that sent it. */
    private static final String OWNER = SessionService.class.getName() + ".owner";

    /** Number of sessions that are shown to their owner. */
    private static final int SHOWN = 20;

    @Inject
    SignInSessions sessions;

    @Inject
    SessionActs acts;

    @Inject
    SessionLimits limits;

    @Inject
    SessionCookie cookie;

    @Inject
    DeviceCookie devices;

    @Inject
    AuditLog auditLog;

    @Inject
    SessionReference sessionReference;

    @Inject
    Clock clock;

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
        cookie.hash(request).ifPresent(earlier -> sessions.end(earlier, clock.instant()));
        if (account.getName().equals(request.getAttribute(OWNER))) {
            // The user goes on with the same pages, and what they were told is not lost.
            changeViewSessionId(request);
        } else {
            endViews(request);
        }
        var secret = Secrets.random();
        var client = ClientDescription.of(request);
        var session = sessions.add(account, Secrets.hash(secret), clock.instant(), client);
        sessionReference.setSession(session.getId());
        cookie.set(request, response, secret);
        auditLog.add(AuditEvent.of("sign.in").by(account.getName()).with("network", client.network()));
        devices.remember(request, response, account.getName());
    }

    private static void changeViewSessionId(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    private static void endViews(HttpServletRequest request) {
        var views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
    }

    /**
     * Returns the open account to which the request's session belongs; empty if there is no session, or it has ended. Takes note of the
     * act unless the request is one that a page sends on its own.
     */
    Optional<Account> account(HttpServletRequest request) {
        var session = cookie.hash(request).flatMap(sessions::byHash).filter(found -> !isOver(found));
        session.ifPresent(found -> {
            if (request.getHeader(BACKGROUND) == null) {
                acts.note(found.getSecretHash(), clock.instant());
            }
            request.setAttribute(END, end(found));
            sessionReference.setSession(found.getId());
        });
        var account = session.map(SignInSession::getAccount).filter(found -> !found.isClosed());
        account.ifPresent(found -> request.setAttribute(OWNER, found.getName()));
        return account;
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
        var own = cookie.hash(request).orElse("");
        return sessions.of(actor.name(), SHOWN).stream()
                .map(session -> new SessionView(
                        session,
                        lastAct(session),
                        isOver(session),
                        session.getSecretHash().equals(own)))
                .toList();
    }

    /** Ends the request's session. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.hash(request).flatMap(sessions::byHash).ifPresent(found -> {
            found.end(clock.instant());
            sessionReference.setSession(found.getId());
            auditLog.add(AuditEvent.of("sign.out").by(found.getAccount().getName()));
        });
        leave(request, response);
    }

    /** Ends all sessions of the request's account, the request's own too. */
    public void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        cookie.hash(request).flatMap(sessions::byHash).ifPresent(found -> {
            sessions.endAllOf(found.getAccount(), clock.instant());
            sessionReference.setSession(found.getId());
            auditLog.add(
                    AuditEvent.of("sign.out.everywhere").by(found.getAccount().getName()));
        });
        leave(request, response);
    }

    /**
     * Ends one of the actor's sessions. The caller has verified their password.
     *
     * @throws ProblemException if they have no such session that was not ended
     */
    public void end(long id, Actor actor) {
        sessions.open(id, actor.name())
                .orElseThrow(() -> ProblemException.notFound("session.none"))
                .end(clock.instant());
        auditLog.add(AuditEvent.of("session.ended").by(actor.name()).with("number", id));
    }

    /**
     * Makes the browser forget a session that was ended and what it holds of its pages, and the container their views. Texts that the portal
     * does not have yet stay in the browser's storage, encrypted.
     */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.remove(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        endViews(request);
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
}
