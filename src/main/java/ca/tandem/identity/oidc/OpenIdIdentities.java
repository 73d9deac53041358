package ca.tandem.identity.oidc;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of the users of a provider and their sessions there. */
@Repository
class OpenIdIdentities {

    @Inject
    EntityManager entityManager;

    Optional<OpenIdIdentity> find(String issuer, String subject) {
        return entityManager
                .createQuery(
                        "select i from OpenIdIdentity i where i.issuer = :issuer and i.subject = :subject",
                        OpenIdIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    List<OpenIdIdentity> ofAccount(Account account) {
        return entityManager
                .createQuery("select i from OpenIdIdentity i where i.account.id = :account", OpenIdIdentity.class)
                .setParameter("account", account.getId())
                .getResultList();
    }

    /** Returns the ids of those for whom the provider last vouched before the given instant and whom no node has looked at since another. */
    List<Long> due(Instant verifiedBefore, Instant checkedBefore) {
        return entityManager
                .createQuery(
                        "select i.id from OpenIdIdentity i where i.verifiedAt < :verified and i.checkedAt < :checked"
                                + " order by i.verifiedAt",
                        Long.class)
                .setParameter("verified", verifiedBefore)
                .setParameter("checked", checkedBefore)
                .getResultList();
    }

    /** Returns those whose claims a stored token renews. */
    List<OpenIdIdentity> withRefreshToken() {
        return entityManager
                .createQuery("select i from OpenIdIdentity i where i.refreshToken is not null", OpenIdIdentity.class)
                .getResultList();
    }

    /** Returns a user whose row nobody else changes until the end of the transaction. */
    Optional<OpenIdIdentity> lock(Long id) {
        return Optional.ofNullable(entityManager.find(OpenIdIdentity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Stores a user, at once: of two first sign-ins of one person the second fails here, before anything else has happened. */
    void add(OpenIdIdentity identity) {
        entityManager.persist(identity);
        entityManager.flush();
    }

    /** Returns the accounts that have a session or a token, no user of a provider, and are not kept for emergencies. */
    List<Account> builtInWithAccess() {
        return entityManager
                .createQuery(
                        "select a from Account a where not exists (select i from OpenIdIdentity i where i.account = a)"
                                + " and (exists (select s from SignInSession s where s.account = a and s.endedAt is null)"
                                + " or exists (select t from AccessToken t where t.account = a)) order by a.id",
                        Account.class)
                .getResultStream()
                // Not in the query: EclipseLink would write the literal as a number into one with subqueries.
                .filter(account -> !account.isEmergency())
                .toList();
    }

    void add(OpenIdSession session) {
        entityManager.persist(session);
    }

    Optional<OpenIdSession> session(String keyHash) {
        return entityManager
                .createQuery("select s from OpenIdSession s where s.keyHash = :key", OpenIdSession.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
    }

    /** Finds the user of a session at the provider. */
    Optional<OpenIdIdentity> ofSession(String issuer, String sessionId) {
        return entityManager
                .createQuery(
                        "select s.identity from OpenIdSession s"
                                + " where s.identity.issuer = :issuer and s.sessionId = :session",
                        OpenIdIdentity.class)
                .setParameter("issuer", issuer)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    void remove(OpenIdSession session) {
        entityManager.remove(session);
    }

    void removeSessionsOf(OpenIdIdentity identity) {
        entityManager
                .createQuery("delete from OpenIdSession s where s.identity = :identity")
                .setParameter("identity", identity)
                .executeUpdate();
    }

    void removeSessionsBefore(Instant then) {
        entityManager
                .createQuery("delete from OpenIdSession s where s.startedAt < :then")
                .setParameter("then", then)
                .executeUpdate();
    }
}
