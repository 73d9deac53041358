package ca.tandem.identity.oidc;

import ca.tandem.common.outage.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The hourly look at the claims of everybody who has access through the provider. Where a refresh token renews them, roles follow; where the
 * provider says no, or nothing came of it within the hour, access ends.
 */
@ApplicationScoped
class ClaimsRenewal {

    private static final Logger LOG = System.getLogger(ClaimsRenewal.class.getName());

    @Inject
    OpenIdAccess access;

    @Inject
    TokenEndpoint tokenEndpoint;

    /** Renews the claims that are due, and ends access for which no provider vouches. */
    void run() {
        access.endBuiltIn();
        for (var id : access.due()) {
            try {
                access.take(id).ifPresent(claims -> renew(id, claims));
            } catch (RuntimeException e) {
                if (DatabaseFailure.isCauseOf(e)) {
                    throw e;
                }
                LOG.log(Level.WARNING, "Claims could not be renewed; it is tried again in a minute", e);
            }
        }
    }

    private void renew(Long id, OpenIdAccess.DueClaims claims) {
        if (claims.refreshToken() != null) {
            try {
                access.renewed(id, tokenEndpoint.renew(claims.refreshToken(), claims.subject()));
                return;
            } catch (OpenIdException e) {
                LOG.log(Level.WARNING, "Claims could not be renewed: " + e.getMessage());
                if (e.problem() == OpenIdProblem.EXPIRED) {
                    access.lapse(id);
                    return;
                }
            }
        }
        if (claims.isLast()) {
            access.lapse(id);
        }
    }
}
