package ca.tandem.identity.link;

import ca.tandem.identity.Accounts;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.SignInThrottle;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * A service that sends a link to people who lost their password. The account is looked for after the response, so that neither its words
 * nor its time tell whether there is one.
 */
@ApplicationScoped
public class PasswordRecovery {

    /** Maximum length of an e-mail address, the longest that an account is looked for by. */
    public static final int LONGEST = 254;

    private static final Logger LOG = System.getLogger(PasswordRecovery.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    SignInThrottle throttle;

    @Inject
    RecoveryLinks recoveryLinks;

    @Inject
    LinkDelivery linkDelivery;

    /** Checks whether links can be sent; otherwise administrators pass them on. */
    public boolean isEnabled() {
        return linkDelivery.isEnabled();
    }

    /**
     * Takes the request of somebody who lost a password.
     *
     * @param typed the name of an account or an e-mail address
     * @return the time to wait before the request is taken; zero if it was
     */
    public Duration ask(HttpServletRequest request, String typed) {
        var canonical = Accounts.canonical(typed);
        var delay = throttle.countRecovery(canonical, ClientAddress.network(request));
        if (delay.isZero() && isLookedFor(canonical)) {
            executor.execute(() -> send(canonical));
        }
        return delay;
    }

    /** Checks whether the database can be asked for what was typed: PostgreSQL takes no null character. */
    private static boolean isLookedFor(String typed) {
        return typed.length() <= LONGEST && typed.chars().noneMatch(Character::isISOControl);
    }

    /** Sends the links. A failure is logged without what was typed, which may be anything. */
    private void send(String typed) {
        try {
            recoveryLinks.send(typed);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A link for a lost password could not be made", e);
        }
    }
}
