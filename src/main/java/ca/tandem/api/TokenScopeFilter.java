package ca.tandem.api;

import ca.tandem.identity.token.CurrentToken;
import ca.tandem.identity.token.TokenScope;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Authorization of a token by its scopes: the one place for the whole API, once a request is matched to its operation. The services check
 * the roles of the account as they always do. What everybody may read needs no scope.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class TokenScopeFilter implements ContainerRequestFilter {

    private static final String STAFF = " staff";

    @Context
    ResourceInfo resource;

    @Inject
    CurrentToken token;

    @Inject
    ProblemResponse problemResponse;

    @Override
    public void filter(ContainerRequestContext request) {
        var operation = TokenScopeTable.operation(resource.getResourceClass(), resource.getResourceMethod());
        var scopes = token.scopes();
        if (scopes.isEmpty() || !operation.contains(STAFF)) {
            return;
        }
        var needed = TokenScopeTable.scope(operation).orElse(TokenScope.ALL);
        if (!scopes.get().allow(needed)) {
            // RFC 6750, section 3.1
            request.abortWith(problemResponse
                    .answer(403, "token.scope", needed.name())
                    .header(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer realm=\"Tandem\", error=\"insufficient_scope\", scope=\"" + needed + "\"")
                    .build());
        }
    }
}
