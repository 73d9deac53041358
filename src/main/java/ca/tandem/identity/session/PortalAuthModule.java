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
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * The portal's module of Jakarta Authentication: identifies the account of a request by the session of a user who signed in on the page, or by
 * the access token of a script. It needs no session of the container, so that a session survives the node on which it began, and the
 * database says whether it lasts. It refuses nobody: pages and operations know whom they are for.
 */
@ApplicationScoped
public class PortalAuthModule implements ServerAuthModule {

    private static final String API = "/api/";

    @Inject
    AccessTokenService tokens;

    @Inject
    SessionService sessions;

    @Inject
    SessionCookie sessionCookie;

    @Inject
    CurrentAccount currentAccount;

    private volatile CallbackHandler container;

    @Override
    public void initialize(
            MessagePolicy requestPolicy,
            MessagePolicy responsePolicy,
            CallbackHandler handler,
            Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo messageInfo, Subject client, Subject service) throws AuthException {
        var account = identified((HttpServletRequest) messageInfo.getRequestMessage());
        account.ifPresent(currentAccount::set);
        tellContainer(client, account);
        return AuthStatus.SUCCESS;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo messageInfo, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo messageInfo, Subject subject) {
        if (subject != null) {
            subject.getPrincipals().clear();
        }
    }

    private Optional<Account> identified(HttpServletRequest request) {
        if (isResource(request)) {
            return Optional.empty();
        }
        try {
            return caller(request);
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            // A user is signed in but cannot be looked up now. Requests that need no account, such as readers' pages,
            // continue.
            currentAccount.setLookupFailure(e);
            return Optional.empty();
        }
    }

    /** Tells the container who sends the request; nobody, where there is no account. */
    private void tellContainer(Subject client, Optional<Account> account) throws AuthException {
        var callbacks = account.map(known -> new Callback[] {
                    new CallerPrincipalCallback(client, known.getName()), new GroupPrincipalCallback(client, groups())
                })
                .orElseGet(() -> new Callback[] {new CallerPrincipalCallback(client, (Principal) null)});
        try {
            container.handle(callbacks);
        } catch (IOException | UnsupportedCallbackException e) {
            throw (AuthException) new AuthException("The container does not take the caller").initCause(e);
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

    private String[] groups() {
        return currentAccount.actor().roles().stream().map(Role::name).toArray(String[]::new);
    }
}
