package ca.tandem.web.staff;

import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The names by which people know each other, for the accounts that stand in the record. */
@Named
@RequestScoped
public class People {

    @Inject
    Accounts accounts;

    @Inject
    Words words;

    private final Map<String, String> names = new HashMap<>();

    /** The name of whoever holds that account; the account's own name where it is none of this portal. */
    public String name(String account) {
        return account == null ? "" : names.computeIfAbsent(account, this::lookUp);
    }

    private String lookUp(String account) {
        if (account.equals(Actor.PORTAL.name())) {
            return words.staff("person.portal");
        }
        return account.equals(Actor.CLOCK.name())
                ? words.staff("person.clock")
                : accounts.byName(account).map(Account::getDisplayName).orElse(account);
    }
}
