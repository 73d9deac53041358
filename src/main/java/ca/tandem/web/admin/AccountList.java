package ca.tandem.web.admin;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.identity.link.Invitations;
import ca.tandem.identity.link.LinkDelivery;
import ca.tandem.web.shell.FormKey;
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

    private static final Map<String, String> FIELDS = Map.of(
            "account.display.name.missing", "display-name",
            "account.name.form", "account-name",
            "account.name.taken", "account-name",
            "account.email.form", "email");

    @Inject
    AccountAdministration administration;

    @Inject
    Invitations invitations;

    @Inject
    LinkDelivery linkDelivery;

    @Inject
    NewLink newLink;

    @Inject
    FormKey formKey;

    @Inject
    CurrentAccount account;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    private String name;
    private String email;

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

    /** Creates the account that the form describes, and invites its owner. The form that is sent twice shows the same link. */
    public void open() {
        var secret = formKey.secret(AccountForm.LINK, AccountForm.OCTETS);
        serviceCall
                .callOnce(
                        FIELDS,
                        () -> invitations.invite(
                                name,
                                getDisplayName(),
                                getLanguage(),
                                Set.of(getRoles()),
                                email,
                                secret,
                                account.actor()))
                .ifPresent(opened -> {
                    newLink.show(opened, secret);
                    clear();
                });
    }

    private void clear() {
        name = null;
        email = null;
        setDisplayName(null);
        setRoles(new Role[0]);
    }

    /** Checks whether invitations are sent by e-mail. */
    public boolean isMailOn() {
        return linkDelivery.isEnabled();
    }

    /** Returns all roles that an account can hold. */
    public Role[] getAllRoles() {
        return Role.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
