package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Rate limit of the API, applied before requests are matched to resources: by account with a valid token, else by client address. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 1)
public class RateLimitFilter implements ContainerRequestFilter {

    @Inject
    CurrentAccount currentAccount;

    @Inject
    HttpServletRequest sent;

    @Inject
    RequestRateLimiter limits;

    @Inject
    ProblemResponse problemResponse;

    @Override
    public void filter(ContainerRequestContext request) {
        var seconds = currentAccount
                .account()
                .map(account -> limits.acquire(RequestKind.API_OF_STAFF, account.getName()))
                .orElseGet(() -> limits.acquire(RequestKind.API_OF_STRANGERS, ClientAddress.network(sent)));
        if (seconds > 0) {
            request.abortWith(problemResponse
                    .answer(429, "requests.throttled", seconds)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build());
        }
    }
}
