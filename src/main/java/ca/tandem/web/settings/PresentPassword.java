package ca.tandem.web.settings;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.session.PasswordVerifier;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The user's present password, which is asked for before something is changed by which one could take over the account. */
@Named
@RequestScoped
public class PresentPassword {

    @Inject
    PasswordVerifier passwords;

    @Inject
    AccountService accountService;

    @Inject
    CurrentAccount account;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    @Inject
    HttpServletRequest request;

    /** Checks whether the user signs in with a password of this portal; nobody else is asked for one. */
    public boolean isAsked() {
        return account.account()
                .filter(found -> found.isWithPassword() && accountService.mayUsePassword(found))
                .isPresent();
    }

    /** Verifies the password as {@link #verify} does, where one is asked for; there is nothing to verify elsewhere. */
    public boolean isVerified(String field, String typed) {
        return !isAsked() || verify(field, typed).isPresent();
    }

    /**
     * Verifies the password, within the limits of sign-in. A wrong one is said beside its field.
     *
     * @param field the id of the field
     * @param typed its content; null for none
     * @return the user's account, if the password is right
     */
    public Optional<Account> verify(String field, String typed) {
        var passwordResult = passwords.check(request, account.actor().name(), typed == null ? "" : typed);
        switch (passwordResult.outcome()) {
            case RIGHT -> {
                return Optional.of(passwordResult.account());
            }
            case TOO_MANY ->
                statusMessages.addError(field, pageTexts.staff("settings.password.wait", passwordResult.seconds()));
            default -> statusMessages.addError(field, pageTexts.staff("settings.password.wrong"));
        }
        return Optional.empty();
    }
}
