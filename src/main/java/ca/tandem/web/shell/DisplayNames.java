package ca.tandem.web.shell;

import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.translation.comment.Comment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
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
    private boolean complete;

    /** Returns the display name of an account; the account's own name if the portal does not know it, empty for null. */
    public String name(String account) {
        if (account == null) {
            return "";
        }
        if (account.equals(Actor.PORTAL.name())) {
            return pageTexts.staff("person.portal");
        }
        if (account.equals(Actor.CLOCK.name())) {
            return pageTexts.staff("person.clock");
        }
        if (!names.containsKey(account) && !complete) {
            names.putAll(accounts.displayNames());
            complete = true;
        }
        return names.getOrDefault(account, account);
    }

    /** Returns the author of a comment: the name of an account, that which a guest typed, or just that it is a reader. */
    public String author(Comment comment) {
        if (!comment.isFromOutside()) {
            return name(comment.getAccount());
        }
        return comment.getGuest() == null
                ? pageTexts.staff("person.reader")
                : comment.getGuest().getName();
    }

    /** Takes over the names of accounts that the page has loaded anyway, so that they need not be looked up. */
    public void add(Collection<Account> loaded) {
        loaded.forEach(account -> names.put(account.getName(), account.getDisplayName()));
    }
}
