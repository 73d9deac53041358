package ca.tandem.identity.oidc;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.PortalKey;
import ca.tandem.common.SecretCipher;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Actor;
import ca.tandem.identity.LinkedAccounts;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service that keeps the accounts of a provider's users in step with it: made at the first sign-in, with the roles that the claims give,
 * and without access as soon as the provider no longer vouches for them.
 */
@ApplicationScoped
@Transactional
public class OpenIdAccess {

    /** The purpose of the key that encrypts tokens. */
    static final String PURPOSE = "openid connect tokens";

    /** The age of claims at which they are renewed. */
    static final Duration RENEWED_AFTER = Duration.ofMinutes(45);

    /** The age of claims at which access ends: an hour, less the minute for which the timer may sleep. */
    static final Duration LASTS = Duration.ofMinutes(59);

    /** The time after which another node may renew the claims that one has begun to renew. */
    private static final Duration A_TRY = Duration.ofSeconds(50);

    /** Longer than any session of the portal. */
    private static final Duration SESSIONS_KEPT = Duration.ofHours(24);

    /** The detail of audit events by which they are told from those of the portal's own accounts; a name, the same in both languages. */
    private static final String THROUGH = "OpenID Connect";

    @Inject
    Optional<OpenIdSettings> settings;

    @Inject
    OpenIdIdentities identities;

    @Inject
    LinkedAccounts accounts;

    @Inject
    SessionService sessions;

    @Inject
    PortalKey portalKey;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * The claims to renew.
     *
     * @param subject the user
     * @param refreshToken the token for it; null if there is none
     * @param isLast whether access ends if it does not succeed now
     */
    record DueClaims(String subject, String refreshToken, boolean isLast) {}

    /**
     * Starts a session for a user, whose account is made, or brought into step with the claims.
     *
     * @param language the language of a new account if the claims name none
     * @return the reason why there is no session; empty if there is one
     */
    Optional<OpenIdProblem> start(
            HttpServletRequest request, HttpServletResponse response, VerifiedUser user, Language language) {
        auditLog.addDetail("through", THROUGH);
        var issuer = settings.orElseThrow().issuer();
        var claims = user.claims();
        // Locked: two sign-ins of one person at once come one after the other.
        var known = identities.find(issuer, claims.subject()).flatMap(found -> identities.lock(found.getId()));
        if (known.isEmpty() && claims.roles().isEmpty()) {
            return Optional.of(OpenIdProblem.NO_ROLE);
        }
        if (known.filter(one -> one.getAccount().isClosed()).isPresent()) {
            return Optional.of(OpenIdProblem.CLOSED);
        }
        var identity = known.orElseGet(() -> link(issuer, claims, language));
        accounts.follow(identity.getAccount(), claims.displayName(), claims.roles());
        if (claims.roles().isEmpty()) {
            return Optional.of(OpenIdProblem.NO_ROLE);
        }
        identity.verified(encrypted(user.refreshToken(), identity.getSubject()), clock.instant());
        var key = Secrets.random();
        var hash = Secrets.hash(key);
        identities.add(
                new OpenIdSession(identity, hash, user.sessionId(), encrypted(user.idToken(), hash), clock.instant()));
        OpenIdCookie.SESSION.set(response, settings.orElseThrow(), key);
        sessions.start(request, response, identity.getAccount());
        return Optional.empty();
    }

    private OpenIdIdentity link(String issuer, OpenIdClaims claims, Language language) {
        var account = accounts.open(
                claims.accountName(),
                claims.displayName(),
                claims.language().orElse(language),
                claims.roles(),
                claims.email());
        var identity = new OpenIdIdentity(account, issuer, claims.subject());
        identities.add(identity);
        return identity;
    }

    /**
     * Ends the sessions and tokens of accounts that got them by a password before OpenID Connect was switched on, and whose passwords do not
     * count any more.
     */
    void endBuiltIn() {
        for (var account : identities.builtInWithAccess()) {
            auditLog.add(AuditEvent.of("oidc.lapsed").by(Actor.PORTAL.name()).onAccount(account.getName()));
            accounts.revoke(account);
        }
    }

    /** Returns the ids of the users whose claims are due, and deletes sessions that are long over. */
    List<Long> due() {
        var now = clock.instant();
        identities.removeSessionsBefore(now.minus(SESSIONS_KEPT));
        return identities.due(now.minus(RENEWED_AFTER), now.minus(A_TRY));
    }

    /** Takes the claims of a user to renew; empty if another node was faster. */
    Optional<DueClaims> take(Long id) {
        var now = clock.instant();
        return identities
                .lock(id)
                .filter(identity -> identity.getVerifiedAt() != null
                        && identity.getCheckedAt().isBefore(now.minus(A_TRY))
                        && identity.getVerifiedAt().isBefore(now.minus(RENEWED_AFTER)))
                .map(identity -> {
                    identity.check(now);
                    return new DueClaims(
                            identity.getSubject(),
                            Optional.ofNullable(identity.getRefreshToken())
                                    .flatMap(token -> cipher().decrypt(token, identity.getSubject()))
                                    .orElse(null),
                            isOver(identity, now));
                });
    }

    private static boolean isOver(OpenIdIdentity identity, Instant now) {
        return !identity.getVerifiedAt().isAfter(now.minus(LASTS));
    }

    /** Brings the account into step with renewed claims; changed roles end its sessions and tokens. */
    void renewed(Long id, VerifiedUser user) {
        auditLog.addDetail("through", THROUGH);
        identities.lock(id).filter(identity -> identity.getVerifiedAt() != null).ifPresent(identity -> {
            identity.verified(encrypted(user.refreshToken(), identity.getSubject()), clock.instant());
            accounts.follow(
                    identity.getAccount(),
                    identity.getAccount().getDisplayName(),
                    user.claims().roles());
        });
    }

    /** Ends the sessions and tokens of an account for which the provider no longer vouches. */
    void lapse(Long id) {
        identities.lock(id).filter(identity -> identity.getVerifiedAt() != null).ifPresent(identity -> {
            auditLog.add(AuditEvent.of("oidc.lapsed")
                    .by(Actor.PORTAL.name())
                    .onAccount(identity.getAccount().getName()));
            accounts.revoke(identity.getAccount());
        });
    }

    /**
     * Ends the sessions and tokens of a user who signed out at the provider.
     *
     * @param subject the user; null if only the session is named
     * @param sessionId the session at the provider; null for all of the user's
     */
    void signedOutThere(String subject, String sessionId) {
        var issuer = settings.orElseThrow().issuer();
        // A session that is not known has ended before, and the user may have signed in anew since.
        var identity = sessionId == null ? identities.find(issuer, subject) : identities.ofSession(issuer, sessionId);
        identity.filter(found -> subject == null || found.getSubject().equals(subject))
                .ifPresent(found -> {
                    auditLog.add(AuditEvent.of("oidc.signed.out")
                            .by(Actor.PORTAL.name())
                            .onAccount(found.getAccount().getName()));
                    accounts.revoke(found.getAccount());
                });
    }

    /** Marks the browser's session as ended here, so that it is ended at the provider, too. */
    void signedOutHere(String key) {
        identities.session(Secrets.hash(key)).ifPresent(OpenIdSession::end);
    }

    /** Returns the ID token of a session that has ended here, and forgets the session. */
    Optional<String> takeEnded(String key) {
        return identities
                .session(Secrets.hash(key))
                .filter(OpenIdSession::isEnded)
                .flatMap(session -> {
                    identities.remove(session);
                    return cipher().decrypt(session.getIdToken(), Secrets.hash(key));
                });
    }

    void onAccessRevoked(@Observes AccessRevoked accessRevoked) {
        if (settings.isEmpty()) {
            return;
        }
        for (var identity : identities.ofAccount(accessRevoked.account())) {
            identity.lapse();
            identities.removeSessionsOf(identity);
        }
    }

    private String encrypted(String token, String owner) {
        return token == null ? null : cipher().encrypt(token, owner);
    }

    private SecretCipher cipher() {
        return SecretCipher.of(portalKey, PURPOSE);
    }
}
