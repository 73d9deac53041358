package ca.tandem.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The last step of a sign-in: the provider's answer becomes a session, or a reason why there is none. */
@ApplicationScoped
public class OpenIdCallback {

    private static final Logger LOG = System.getLogger(OpenIdCallback.class.getName());

    @Inject
    OpenIdSignIn signIn;

    @Inject
    OpenIdAccess access;

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
            return access.start(request, response, user, begun.language());
        } catch (OpenIdException e) {
            // Anybody can come without having begun: that is not worth a line.
            var level = pending.isEmpty() ? Level.DEBUG : Level.WARNING;
            LOG.log(level, "A sign-in through OpenID Connect failed (" + e.problem() + "): " + e.getMessage());
            return Optional.of(e.problem());
        }
    }
}
