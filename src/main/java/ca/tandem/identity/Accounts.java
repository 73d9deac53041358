package ca.tandem.identity;

import ca.tandem.common.ProblemException;
import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The repository of accounts. */
@Repository
@Transactional
public class Accounts {

    @Inject
    EntityManager entityManager;

    /** Returns all accounts, ordered by name. */
    List<Account> all() {
        return entityManager
                .createQuery("select a from Account a left join fetch a.roles order by a.name", Account.class)
                .getResultStream()
                .distinct()
                .toList();
    }

    /** Checks whether there are no accounts yet. */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** Returns the open accounts, ordered by name. */
    public List<Account> open() {
        return all().stream().filter(account -> !account.isClosed()).toList();
    }

    /** Finds an account by name, ignoring case. */
    public Optional<Account> byName(String name) {
        return entityManager
                .createQuery("select a from Account a left join fetch a.roles where a.name = :name", Account.class)
                .setParameter("name", canonical(name))
                .getResultStream()
                .findFirst();
    }

    /** Returns the open accounts with the given e-mail address, ignoring case. */
    public List<Account> withEmail(String email) {
        return entityManager
                .createQuery(
                        "select a from Account a where a.closed = false and lower(a.email) = :email order by a.name",
                        Account.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList();
    }

    /** Returns the display names of the open accounts that administer the portal, in their order. */
    public List<String> administrators() {
        return entityManager
                .createQuery(
                        "select a.displayName from Account a join a.roles r where r = :role and a.closed = false"
                                + " order by a.displayName",
                        String.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
    }

    /**
     * Locks an account until the end of the transaction and reads it again: of two changes that make something once for each account, the
     * second waits and sees the outcome of the first.
     */
    public Account lock(Account account) {
        return entityManager
                .createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", account.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", true)
                .getSingleResult();
    }

    /** Returns the display names of all accounts, also closed ones, by account name. */
    public Map<String, String> displayNames() {
        return entityManager
                .createQuery("select a.name, a.displayName from Account a", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /**
     * Returns the account of the given name, ignoring case.
     *
     * @throws ProblemException if there is none
     */
    public Account require(String name) {
        return byName(name).orElseThrow(() -> ProblemException.invalid("account.unknown"));
    }

    /** Returns the display name of an account; the given name if there is no such account. */
    public String displayName(String name) {
        return byName(name).map(Account::getDisplayName).orElse(name);
    }

    /**
     * Returns the open accounts of administrators, which are locked until the end of the transaction: of two changes that count them, the
     * second waits and sees the outcome of the first. The rows are locked in the order of their ids, so that neither waits for the other.
     */
    List<Account> lockAdministrators() {
        var ids = entityManager
                .createQuery(
                        "select a.id from Account a join a.roles r where r = :role and a.closed = false", Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select a from Account a where a.id in :ids order by a.id", Account.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .setHint("eclipselink.refresh", true)
                        .getResultStream()
                        .filter(account ->
                                !account.isClosed() && account.getRoles().contains(Role.ADMINISTRATOR))
                        .toList();
    }

    void add(Account account) {
        entityManager.persist(account);
    }

    /** Flushes changes to the database, so that a conflict shows at once. */
    void flush() {
        entityManager.flush();
    }

    /** Returns the canonical form of an account's name. */
    public static String canonical(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
