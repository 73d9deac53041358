package ca.tandem.identity;

import ca.tandem.common.Language;
import ca.tandem.common.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What people change of their own account without an administrator. */
@ApplicationScoped
@Transactional
public class OwnAccount {

    @Inject
    Accounts accounts;

    /**
     * Says where messages reach whoever acts.
     *
     * @param seen the version of the account that they saw
     * @param email an address, or null or blank for none
     * @throws AccountProblem if it is not an address
     * @throws Stale if somebody was faster
     */
    public void changeEmail(long seen, String email, Actor actor) {
        accounts.changeEmail(actor.name(), seen, email, actor);
    }

    /**
     * Says in which language messages are written to whoever acts.
     *
     * @param seen the version of the account that they saw
     * @throws Stale if somebody was faster
     */
    public void changeLanguage(long seen, Language language, Actor actor) {
        accounts.changeLanguage(actor.name(), seen, language, actor);
    }
}
