package ca.tandem.identity;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Returns the values of a preference of all users who set it, by account name. */
    public Map<String, String> all(String name) {
        return entityManager
                .createQuery("select p from Preference p where p.name = :name", Preference.class)
                .setParameter("name", name)
                .getResultStream()
                .collect(Collectors.toMap(preference -> preference.getAccount().getName(), Preference::getValue));
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
