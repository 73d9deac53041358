package ca.tandem.web.admin;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;

/** One account: its name, language and roles, its password, and whether it is open. */
@Named
@RequestScoped
public class AccountForm extends AccountFields {

    @Inject
    AccountAdministration administration;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private Account account;
    private long version;
    private String email;

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

    /** Answers that there is no such page where an administrator asks for an account that is not there. */
    public void load() {
        if (account == null && currentAccount.isAdministrator()) {
            navigation.notFound();
        }
    }

    /** Changes name, language and roles. */
    public void change() {
        change(getDisplayName(), getLanguage(), Set.of(getRoles()), account.isClosed(), "admin.account.changed");
    }

    /** Closes the account: nobody signs in with it any more. */
    public void close() {
        change(account.getDisplayName(), account.getLanguage(), account.getRoles(), true, "admin.account.closed.now");
    }

    /** Opens it again. */
    public void reopen() {
        change(account.getDisplayName(), account.getLanguage(), account.getRoles(), false, "admin.account.reopened");
    }

    /** Says where messages reach the person. */
    public void changeEmail() {
        after(
                attempt.run(
                        Map.of("account.email.form", "email"),
                        () -> administration.changeEmail(account.getName(), version, email, currentAccount.actor())),
                email == null ? "settings.email.gone" : "settings.email.saved");
    }

    /** Gives it a new password. */
    public void changePassword() {
        after(
                attempt.run(() -> administration.changePassword(
                        account.getName(), version, getPassword(), currentAccount.actor())),
                "admin.account.password.changed");
    }

    private void change(String called, Language speaking, Set<Role> holding, boolean closed, String said) {
        after(
                attempt.run(() -> administration.change(
                        account.getName(), version, called, speaking, holding, closed, currentAccount.actor())),
                said);
    }

    private void after(boolean done, String said) {
        if (done) {
            notices.say(words.staff(said));
            navigation.to(Page.ACCOUNT.path(page.getLanguage(), account.getName()));
        } else if (attempt.isStale()) {
            administration.account(page.getName(), currentAccount.actor()).ifPresent(now -> account = now);
            version = account.getVersion();
        }
    }

    /** Whether somebody else changed the account meanwhile: the page says what it is now, the fields keep what was typed. */
    public boolean isChangedMeanwhile() {
        return attempt.isStale();
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
