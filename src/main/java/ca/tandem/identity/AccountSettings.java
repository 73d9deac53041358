package ca.tandem.identity;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** A service with which users change their own account without an administrator. */
@ApplicationScoped
@Transactional
public class AccountSettings {

    @Inject
    AccountService accountService;

    @Inject
    PasswordPolicy passwordPolicy;

    /**
     * Changes the e-mail address of the actor's account.
     *
     * @param seen the version of the account that the user saw
     * @param email an address, or null or blank for none
     * @throws ProblemException if the address is malformed
     * @throws StaleVersionException if the account was changed since
     */
    public void changeEmail(long seen, String email, Actor actor) {
        accountService.changeEmail(actor.name(), seen, email, actor);
    }

    /**
     * Changes the language in which the actor is notified.
     *
     * @param seen the version of the account that the user saw
     * @throws StaleVersionException if the account was changed since
     */
    public void changeLanguage(long seen, Language language, Actor actor) {
        accountService.changeLanguage(actor.name(), seen, language, actor);
    }

    /**
     * Changes the password, and ends the account's sessions, tokens and links. The caller has verified the old password. The transaction
     * begins after the new one was judged, for which a service may be asked.
     *
     * @param account the account as it was when the old password was verified
     * @throws ProblemException if the password is against the {@link PasswordPolicy}
     * @throws StaleVersionException if the account was changed since
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void changePassword(Account account, String password) {
        passwordPolicy.require(password, account.getName(), account.getDisplayName(), !account.isWithSecondFactor());
        accountService.changePassword(account.getName(), account.getVersion(), password, account.toActor());
    }
}
