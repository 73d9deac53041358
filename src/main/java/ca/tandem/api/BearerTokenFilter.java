package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.client.NetworkName;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.identity.token.BearerToken;
import ca.tandem.identity.token.TokenUses;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Authentication of the staff API: rejects requests without a valid bearer token before they are matched to resources, so that they learn
 * nothing about addresses and methods. Browser sessions are not accepted, so no other site can make a browser act for a user. Responses are
 * never cached.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BearerTokenFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** First segment of all paths of the staff API. */
    private static final String STAFF = "staff";

    @Inject
    CurrentAccount currentAccount;

    @Inject
    HttpServletRequest sent;

    @Inject
    RequestRateLimiter limits;

    @Inject
    TokenUses uses;

    @Inject
    ProblemResponse problemResponse;

    @Override
    public void filter(ContainerRequestContext request) {
        uses.add(NetworkName.of(sent));
        if (!isForStaff(request)) {
            return;
        }
        var brought = BearerToken.in(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .isPresent();
        var isBad = brought && !currentAccount.isSignedIn();
        var seconds = isBad ? limits.acquire(RequestKind.BAD_TOKENS, ClientAddress.network(sent)) : 0;
        if (seconds > 0) {
            request.abortWith(problemResponse
                    .answer(429, "token.throttled", seconds)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build());
        } else if (!brought || isBad) {
            request.abortWith(problemResponse
                    .answer(401, brought ? "token.invalid" : "token.missing")
                    .header(
                            HttpHeaders.WWW_AUTHENTICATE,
                            brought ? "Bearer realm=\"Tandem\", error=\"invalid_token\"" : "Bearer realm=\"Tandem\"")
                    .build());
        } else if (!currentAccount.isWithRole()) {
            request.abortWith(problemResponse.answer(403, "account.role.none").build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isForStaff(request)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isForStaff(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return path.equals(STAFF) || path.startsWith(STAFF + "/");
    }
}
