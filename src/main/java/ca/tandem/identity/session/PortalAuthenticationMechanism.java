package ca.tandem.identity.session;

import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.identity.token.AccessTokenService;
import ca.tandem.identity.token.BearerToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ResourceHandler;
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
 * The authentication mechanism: identifies the account of a request by the session of a user who signed in on the page, or by the access
 * token of a script. It replaces the standard mechanisms because it needs no session of the container, so that a session survives the node
 * on which it began, and the database says whether it lasts.
 */
@ApplicationScoped
public class PortalAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String API = "/api/";

    @Inject
    AccessTokenService tokens;

    @Inject
    SessionService sessions;

    @Inject
    SessionCookie sessionCookie;

    @Inject
    CurrentAccount currentAccount;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (isResource(request)) {
            return context.doNothing();
        }
        try {
            return caller(request)
                    .map(account -> {
                        currentAccount.set(account);
                        return context.notifyContainerAboutLogin(account.getName(), groups());
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

    private Optional<Account> caller(HttpServletRequest request) {
        var token = BearerToken.in(request.getHeader("Authorization"));
        // A token is for the API only: on a page nothing would ask for its scopes.
        if (token.isPresent() && request.getServletPath().startsWith(API)) {
            return tokens.authenticate(token.get());
        }
        // Most readers carry no cookie: for them no transaction begins.
        return sessionCookie.hash(request).isPresent() ? sessions.account(request) : Optional.empty();
    }

    /** Checks whether the request is for a style, script or picture, which everybody may see. */
    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/resources/")
                || request.getRequestURI().startsWith(ResourceHandler.RESOURCE_IDENTIFIER);
    }

    private Set<String> groups() {
        return currentAccount.actor().roles().stream().map(Role::name).collect(Collectors.toSet());
    }
}
