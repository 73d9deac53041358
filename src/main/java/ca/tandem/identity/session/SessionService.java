package ca.tandem.identity.session;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.throttle.DeviceCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service that starts, finds and ends the sessions of users who signed in. */
@ApplicationScoped
public class SessionService {

    private static final String NAME = "tandem.account";

    /** One year, in seconds. */
    private static final int A_YEAR = 31_536_000;

    @Inject
    Accounts accounts;

    @Inject
    PasswordVerifier passwords;

    @Inject
    DeviceCookie devices;

    @Inject
    AuditLog auditLog;

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /** Starts a session for the account if the password is right, and sets the device cookie. */
    public PasswordVerifier.PasswordResult signIn(
            HttpServletRequest request, HttpServletResponse response, String name, String password) {
        var passwordResult = passwords.check(request, name, password);
        if (passwordResult.outcome() == PasswordVerifier.PasswordOutcome.RIGHT) {
            start(request, response, passwordResult.account());
        }
        return passwordResult;
    }

    /** Starts a session for an account whose user has proved to be its owner, and sets the device cookie. */
    public void start(HttpServletRequest request, HttpServletResponse response, Account account) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(NAME, account.getName());
        auditLog.add(AuditEvent.of("sign.in").by(account.getName()));
        response.addCookie(device(request, account.getName()));
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

    /** Returns the open account to which the request's session belongs; empty if there is no session. */
    Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        var name = session == null ? null : (String) session.getAttribute(NAME);
        return name == null ? Optional.empty() : accounts.byName(name).filter(account -> !account.isClosed());
    }

    /** Ends the request's session. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(NAME) instanceof String name) {
                auditLog.add(AuditEvent.of("sign.out").by(name));
            }
            session.invalidate();
        }
    }
}
