package ca.tandem.web.shell;

import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The display names of the accounts that pages mention. */
@Named
@RequestScoped
public class DisplayNames {

    @Inject
    Accounts accounts;

    @Inject
    PageTexts pageTexts;

    private final Map<String, String> names = new HashMap<>();

    /** Returns the display name of an account; the account's own name if the portal does not know it, empty for null. */
    public String name(String account) {
        return account == null ? "" : names.computeIfAbsent(account, this::lookUp);
    }

    private String lookUp(String account) {
        if (account.equals(Actor.PORTAL.name())) {
            return pageTexts.staff("person.portal");
        }
        return account.equals(Actor.CLOCK.name()) ? pageTexts.staff("person.clock") : accounts.displayName(account);
    }
}
