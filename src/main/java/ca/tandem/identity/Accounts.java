package ca.tandem.identity;

import ca.tandem.common.ProblemException;
import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    void add(Account account) {
        entityManager.persist(account);
    }

    /** Flushes changes to the database, so that a conflict shows at once. */
    void flush() {
        entityManager.flush();
    }

    /** Returns the canonical form of an account's name. */
    static String canonical(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
