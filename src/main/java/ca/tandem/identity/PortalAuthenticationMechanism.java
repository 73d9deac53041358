package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.identity.throttle.DeviceCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The authentication mechanism: identifies the account of a request by the session of a user who signed in on the page, or by the access
 * token of a script. It replaces the standard mechanisms because its session stores nothing but the name, so that a session survives the
 * node on which it began.
 */
@ApplicationScoped
public class PortalAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String NAME = "tandem.account";

    /** One year, in seconds. */
    private static final int A_YEAR = 31_536_000;

    @Inject
    AccessTokenService tokens;

    @Inject
    Accounts accounts;

    @Inject
    PasswordVerifier passwords;

    @Inject
    DeviceCookie devices;

    @Inject
    AuditLog auditLog;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return caller(request)
                    .map(account -> {
                        currentAccount.set(account);
                        return context.notifyContainerAboutLogin(account.getName(), groups(account));
                    })
                    .orElseGet(context::doNothing);
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            // A user is signed in but cannot be looked up now. Requests that need no account, such as readers' pages,
            // continue.
            currentAccount.setLookupFailure(e);
            return context.doNothing();
        }
    }

    /** Starts a session for the account if the password is right, and sets the device cookie. */
    public PasswordVerifier.PasswordResult signIn(
            HttpServletRequest request, HttpServletResponse response, String name, String password) {
        var passwordResult = passwords.check(request, name, password);
        if (passwordResult.outcome() == PasswordVerifier.PasswordOutcome.RIGHT) {
            var account = passwordResult.account().getName();
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            request.getSession().setAttribute(NAME, account);
            auditLog.add(AuditEvent.of("sign.in").by(account));
            response.addCookie(device(request, account));
        }
        return passwordResult;
    }

    private Cookie device(HttpServletRequest request, String account) {
        var cookie = new Cookie(DeviceCookie.NAME, devices.add(PasswordVerifier.cookie(request), account));
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || base.startsWith("https:"));
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** Ends the session. */
    public void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(NAME) instanceof String name) {
                auditLog.add(AuditEvent.of("sign.out").by(name));
            }
            session.invalidate();
        }
    }

    private Optional<Account> caller(HttpServletRequest request) {
        var token = BearerToken.in(request.getHeader("Authorization"));
        if (token.isPresent()) {
            return tokens.findAccount(token.get());
        }
        var session = request.getSession(false);
        var name = session == null ? null : (String) session.getAttribute(NAME);
        return name == null ? Optional.empty() : accounts.byName(name).filter(account -> !account.isClosed());
    }

    private static Set<String> groups(Account account) {
        return account.getRoles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
