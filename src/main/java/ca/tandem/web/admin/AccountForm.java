package ca.tandem.web.admin;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.identity.link.Invitations;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of one account: display name, language, roles, e-mail address, whether the account is closed, and a new link with which its owner
 * sets the password.
 */
@Named
@RequestScoped
public class AccountForm extends AccountFields {

    /** The purpose for which the secret of a link is derived from the key of its form. */
    static final String LINK = "one-time link";

    /** Length of the secret of a link, in octets: 144 random bits. */
    static final int OCTETS = 18;

    @Inject
    AccountAdministration administration;

    @Inject
    AccountService accountService;

    @Inject
    Invitations invitations;

    @Inject
    NewLink newLink;

    @Inject
    FormKey formKey;

    @Inject
    CurrentAccount currentAccount;

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

    private Account account;
    private long version;
    private String email;
    private Optional<OneTimeLink> pending;

    @PostConstruct
    void open() {
        if (currentAccount.isAdministrator()) {
            administration.account(page.getName(), currentAccount.actor()).ifPresent(this::show);
        }
    }

    private void show(Account found) {
        account = found;
        version = found.getVersion();
        email = found.getEmail();
        setDisplayName(found.getDisplayName());
        setLanguage(found.getLanguage());
        setRoles(found.getRoles().toArray(Role[]::new));
    }

    /** Answers 404 if an administrator requests an account that does not exist. */
    public void load() {
        if (account == null && currentAccount.isAdministrator()) {
            navigation.notFound();
        }
    }

    /** Changes display name, language and roles. */
    public void change() {
        change(getDisplayName(), getLanguage(), Set.of(getRoles()), account.isClosed(), "admin.account.changed");
    }

    /** Closes the account: it can no longer sign in. */
    public void close() {
        change(account.getDisplayName(), account.getLanguage(), account.getRoles(), true, "admin.account.closed.now");
    }

    /** Reopens the account. */
    public void reopen() {
        change(account.getDisplayName(), account.getLanguage(), account.getRoles(), false, "admin.account.reopened");
    }

    /** Changes the e-mail address. */
    public void changeEmail() {
        after(
                serviceCall.run(
                        Map.of("account.email.form", "email"),
                        () -> administration.changeEmail(account.getName(), version, email, currentAccount.actor())),
                email == null ? "settings.email.gone" : "settings.email.saved");
    }

    /** Makes a new link for the owner of the account, in place of an earlier one. */
    public void sendLink() {
        var secret = formKey.secret(LINK, OCTETS);
        if (serviceCall.runOnce(Map.of(), () -> invitations.renew(account.getName(), secret, currentAccount.actor()))) {
            newLink.show(account.getName(), secret);
        }
    }

    /** Checks whether the owner can be sent a link to choose a password. */
    public boolean isWithLink() {
        return accountService.mayUsePassword(account);
    }

    /** Returns the link that waits for the owner; null if there is none. */
    public OneTimeLink getPendingLink() {
        if (pending == null) {
            pending = invitations.pending(account.getName(), currentAccount.actor());
        }
        return pending.orElse(null);
    }

    private void change(String called, Language speaking, Set<Role> holding, boolean closed, String said) {
        after(
                serviceCall.run(() -> administration.change(
                        account.getName(), version, called, speaking, holding, closed, currentAccount.actor())),
                said);
    }

    private void after(boolean done, String said) {
        if (done) {
            flashMessages.addSuccess(pageTexts.staff(said));
            navigation.to(Page.ACCOUNT.path(page.getLanguage(), account.getName()));
        } else if (serviceCall.isConflict()) {
            administration.account(page.getName(), currentAccount.actor()).ifPresent(now -> account = now);
            version = account.getVersion();
        }
    }

    /**
     * Checks whether somebody else changed the account meanwhile. The page then shows the current values, and the fields keep the input.
     */
    public boolean isChangedMeanwhile() {
        return serviceCall.isConflict();
    }

    public Account getAccount() {
        return account;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
