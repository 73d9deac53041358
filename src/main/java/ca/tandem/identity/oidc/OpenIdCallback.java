package ca.tandem.identity.oidc;

import ca.tandem.common.Language;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.identity.refusal.RefusalLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The last step of a sign-in: the provider's answer becomes a session, or a reason why there is none. */
@ApplicationScoped
public class OpenIdCallback {

    @Inject
    OpenIdSignIn signIn;

    @Inject
    OpenIdAccess access;

    @Inject
    RefusalLog refusalLog;

    /**
     * Finishes the sign-in that the browser has begun.
     *
     * @param pending the sign-in; empty if the browser has begun none
     * @return the reason why there is no session; empty if there is one
     */
    public Optional<OpenIdProblem> finish(
            HttpServletRequest request, HttpServletResponse response, Optional<PendingSignIn> pending) {
        try {
            var begun = pending.orElseThrow(() -> new OpenIdException(
                    OpenIdProblem.EXPIRED, "The browser has begun no sign-in, or more than ten minutes ago"));
            // The claims come over the network, before there is a transaction.
            var user = signIn.finish(begun, request.getParameterMap());
            return start(request, response, user, begun.language());
        } catch (OpenIdException e) {
            // Anybody can come without having begun: that is not worth a line.
            if (pending.isPresent()) {
                refusalLog.ofStranger(
                        request, "A sign-in through OpenID Connect failed (" + e.problem() + "): " + e.getMessage());
            }
            return Optional.of(e.problem());
        }
    }

    /**
     * Starts the session. Of two first sign-ins of one person at once, or of two people of one name, the second finds its row taken, and on
     * another try what the first has stored.
     */
    private Optional<OpenIdProblem> start(
            HttpServletRequest request, HttpServletResponse response, VerifiedUser user, Language language) {
        try {
            return access.start(request, response, user, language);
        } catch (PersistenceException e) {
            if (DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            return access.start(request, response, user, language);
        }
    }
}
