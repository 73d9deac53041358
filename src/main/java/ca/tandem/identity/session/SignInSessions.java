package ca.tandem.identity.session;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Repository of sessions. */
@Repository
@Transactional
class SignInSessions {

    @Inject
    EntityManager entityManager;

    /** Finds the session with the given hash that was not ended, with its account and roles. */
    Optional<SignInSession> byHash(String hash) {
        return entityManager
                .createQuery(
                        "select s from SignInSession s where s.secretHash = :hash and s.endedAt is null",
                        SignInSession.class)
                // JPQL fetches no relation of one that is fetched.
                .setHint("eclipselink.join-fetch", "s.account")
                .setHint("eclipselink.left-join-fetch", "s.account.roles")
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Returns an account's sessions, also those that ended, the latest sign-in first. */
    List<SignInSession> of(String account, int size) {
        return entityManager
                .createQuery(
                        "select s from SignInSession s where s.account.name = :account order by s.beganAt desc, s.id desc",
                        SignInSession.class)
                .setParameter("account", account)
                .setMaxResults(size)
                .getResultList();
    }

    SignInSession add(Account account, String hash, Instant now, ClientDescription client) {
        var owner = entityManager.getReference(Account.class, account.getId());
        var session = new SignInSession(owner, hash, now, client.network(), client.browser());
        entityManager.persist(session);
        return session;
    }

    /** Ends the session with the given hash. */
    void end(String hash, Instant at) {
        entityManager
                .createQuery(
                        "update SignInSession s set s.endedAt = :at where s.secretHash = :hash and s.endedAt is null")
                .setParameter("hash", hash)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Finds a session of an account that was not ended. */
    Optional<SignInSession> open(long id, String account) {
        return entityManager
                .createQuery(
                        "select s from SignInSession s where s.id = :id and s.account.name = :account and s.endedAt is null",
                        SignInSession.class)
                .setParameter("id", id)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Ends all sessions of all accounts. */
    void endAll(Instant at) {
        entityManager
                .createQuery("update SignInSession s set s.endedAt = :at where s.endedAt is null")
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Ends all sessions of an account. */
    void endAllOf(Account account, Instant at) {
        entityManager
                .createQuery(
                        "update SignInSession s set s.endedAt = :at where s.account = :account and s.endedAt is null")
                .setParameter("account", account)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Writes the time of the last act of each session, by its hash, unless another node has written a later one. */
    void writeActs(Map<String, Instant> acts) {
        acts.forEach((hash, at) -> entityManager
                .createQuery(
                        "update SignInSession s set s.lastActAt = :at where s.secretHash = :hash and s.lastActAt < :at")
                .setParameter("hash", hash)
                .setParameter("at", at)
                .executeUpdate());
    }

    /** Deletes the sessions in which nobody did anything since the given instant. */
    void deleteQuietSince(Instant instant) {
        entityManager
                .createQuery("delete from SignInSession s where s.lastActAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
