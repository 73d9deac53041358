package ca.tandem.identity.factor;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The repository of second factors. */
@Repository
class Factors {

    private static final String ACCOUNT = "account";

    @Inject
    EntityManager entityManager;

    /** Returns the passkeys of an account, the first one added first. */
    List<Passkey> passkeys(String account) {
        return entityManager
                .createQuery("select p from Passkey p where p.account.name = :account order by p.id", Passkey.class)
                .setParameter(ACCOUNT, account)
                .getResultList();
    }

    /** Finds a passkey, with its account. */
    Optional<Passkey> passkey(String credentialId) {
        return entityManager
                .createQuery(
                        "select p from Passkey p join fetch p.account where p.credentialId = :credential",
                        Passkey.class)
                .setParameter("credential", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** Returns the name of the account that devices know by a handle. */
    Optional<String> accountOfHandle(String userHandle) {
        return entityManager
                .createQuery("select p.account.name from Passkey p where p.userHandle = :handle", String.class)
                .setParameter("handle", userHandle)
                .getResultStream()
                .findFirst();
    }

    /** Returns the authenticator app of an account, also one that is not confirmed. */
    Optional<AuthenticatorApp> app(Account account) {
        return entityManager
                .createQuery("select a from AuthenticatorApp a where a.account = :account", AuthenticatorApp.class)
                .setParameter(ACCOUNT, account)
                .getResultStream()
                .findFirst();
    }

    /** Returns all authenticator apps, with their accounts. */
    List<AuthenticatorApp> apps() {
        return entityManager
                .createQuery("select a from AuthenticatorApp a join fetch a.account", AuthenticatorApp.class)
                .getResultList();
    }

    /** Takes note that the code of a step is used; returns false if that of this step or a later one was used before. */
    boolean useStep(AuthenticatorApp app, long step) {
        return entityManager
                        .createQuery(
                                "update AuthenticatorApp a set a.lastStep = :step where a.id = :id and a.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("id", app.getId())
                        .executeUpdate()
                == 1;
    }

    /** Returns the number of recovery codes that an account has left. */
    long countRecoveryCodes(Account account) {
        return entityManager
                .createQuery("select count(r) from RecoveryCode r where r.account = :account", Long.class)
                .setParameter(ACCOUNT, account)
                .getSingleResult();
    }

    /** Takes a recovery code away; returns false if the account has none of that hash, or it was used at the same time. */
    boolean takeRecoveryCode(Account account, String hash) {
        return entityManager
                        .createQuery("delete from RecoveryCode r where r.account = :account and r.hash = :hash")
                        .setParameter(ACCOUNT, account)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    void add(Object factor) {
        entityManager.persist(factor);
        entityManager.flush();
    }

    void remove(Object factor) {
        entityManager.remove(factor);
        entityManager.flush();
    }

    void deleteApps(Account account) {
        deleteAll("AuthenticatorApp", account);
    }

    void deletePasskeys(Account account) {
        deleteAll("Passkey", account);
    }

    void deleteRecoveryCodes(Account account) {
        deleteAll("RecoveryCode", account);
    }

    private void deleteAll(String entity, Account account) {
        entityManager
                .createQuery("delete from " + entity + " f where f.account = :account")
                .setParameter(ACCOUNT, account)
                .executeUpdate();
    }
}
