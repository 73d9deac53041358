package ca.tandem.identity;

import ca.tandem.common.outage.DatabaseTrouble;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says on whose behalf a request comes: by the session of somebody who signed in on the page, or by the token of a script. A small
 * mechanism of our own because the session keeps nothing but the name, so that it survives the node on which it began.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    private static final String NAME = "tandem.account";
    private static final String BEARER = "Bearer ";

    @Inject
    AccessTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    Trail trail;

    @Inject
    CurrentAccount currentAccount;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return caller(request)
                    .map(account -> context.notifyContainerAboutLogin(account.getName(), groups(account)))
                    .orElseGet(context::doNothing);
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.isBehind(e)) {
                throw e;
            }
            // Somebody is signed in, and cannot be asked for now. What does not ask who it is, as readers' pages, goes
            // on.
            currentAccount.cannotBeTold(e);
            return context.doNothing();
        }
    }

    /**
     * Begins a session for that account if the password is right.
     *
     * @return whether it is
     */
    public boolean signIn(HttpServletRequest request, String name, String password) {
        var account = accounts.authenticate(name, password);
        account.ifPresent(found -> {
            request.getSession();
            request.changeSessionId();
            request.getSession().setAttribute(NAME, found.getName());
            trail.note(Deed.of("sign.in").by(found.getName()));
        });
        return account.isPresent();
    }

    /** Ends the session. */
    public void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(NAME) instanceof String name) {
                trail.note(Deed.of("sign.out").by(name));
            }
            session.invalidate();
        }
    }

    private Optional<Account> caller(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return tokens.owner(authorization.substring(BEARER.length()).strip());
        }
        var session = request.getSession(false);
        var name = session == null ? null : (String) session.getAttribute(NAME);
        return name == null ? Optional.empty() : accounts.byName(name).filter(account -> !account.isClosed());
    }

    private static Set<String> groups(Account account) {
        return account.getRoles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
