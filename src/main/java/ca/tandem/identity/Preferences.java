package ca.tandem.identity;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A store of the preferences of each account: a text value for each name. */
@Repository
@Transactional
public class Preferences {

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    /** Returns the value of the user's preference; empty where none is set. */
    public Optional<String> of(Actor actor, String name) {
        return find(actor, name).map(Preference::getValue);
    }

    /** Returns the open accounts by name, each with its value of a preference; empty where none is set. */
    public Map<Account, Optional<String>> ofOpenAccounts(String name) {
        var found = new LinkedHashMap<Account, Optional<String>>();
        entityManager
                .createQuery(
                        "select a, p.value from Account a left join fetch a.roles"
                                + " left join Preference p on p.account = a and p.name = :name"
                                + " where a.closed = false order by a.name",
                        Object[].class)
                .setParameter("name", name)
                .getResultList()
                .forEach(row -> found.put((Account) row[0], Optional.ofNullable((String) row[1])));
        return found;
    }

    /**
     * Sets a preference.
     *
     * @param value at most 2,000 characters
     */
    public void set(Actor actor, String name, String value) {
        if (value.length() > Preference.LONGEST) {
            throw new IllegalArgumentException("A preference has " + value.length() + " characters");
        }
        var preference = find(actor, name).orElseGet(() -> {
            var account = accounts.require(actor.name());
            var added = new Preference(account, name);
            entityManager.persist(added);
            return added;
        });
        preference.set(value);
    }

    /** Removes a preference. */
    public void remove(Actor actor, String name) {
        find(actor, name).ifPresent(entityManager::remove);
    }

    private Optional<Preference> find(Actor actor, String name) {
        return entityManager
                .createQuery(
                        "select p from Preference p where p.account.name = :account and p.name = :name",
                        Preference.class)
                .setParameter("account", actor.name())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
