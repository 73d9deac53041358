package ca.tandem.web.admin;

import static java.util.Map.entry;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.PasswordPolicy;
import ca.tandem.identity.Role;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of all accounts, and the form for a new one. */
@Named
@RequestScoped
public class AccountList extends AccountFields {

    /** The ids of the fields that the codes of problems refer to. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            entry("account.display.name.missing", "display-name"),
            entry("account.name.form", "account-name"),
            entry("account.name.taken", "account-name"),
            entry("account.password.short", "password"),
            entry("account.password.long", "password"),
            entry("account.password.known", "password"),
            entry("account.password.common", "password"),
            entry("account.password.keyboard", "password"),
            entry("account.password.repeated", "password"),
            entry("account.password.sequence", "password"),
            entry("account.password.date", "password"),
            entry("account.password.guessable", "password"));

    @Inject
    AccountAdministration administration;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private String name;

    public List<Account> getAccounts() {
        return administration.all(account.actor());
    }

    /** Returns the names of an account's roles, in the order of the workflow. */
    public String roles(Account other) {
        return Arrays.stream(Role.values())
                .filter(other.getRoles()::contains)
                .map(pageTexts::name)
                .collect(Collectors.joining(", "));
    }

    /** Creates the account that the form describes. */
    public void open() {
        serviceCall
                .callOnce(FIELDS, () -> administration
                        .open(name, getDisplayName(), getLanguage(), Set.of(getRoles()), getPassword(), account.actor())
                        .getDisplayName())
                .ifPresent(opened -> {
                    flashMessages.addSuccess(pageTexts.staff("admin.account.opened", opened));
                    navigation.to(Page.ACCOUNTS.path(page.getLanguage()));
                });
    }

    /** Returns all roles that an account can hold. */
    public Role[] getAllRoles() {
        return Role.values();
    }

    public int getShortestPassword() {
        return PasswordPolicy.SHORTEST;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
