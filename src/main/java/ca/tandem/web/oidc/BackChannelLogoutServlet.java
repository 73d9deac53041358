package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdException;
import ca.tandem.identity.oidc.OpenIdProblem;
import ca.tandem.identity.oidc.OpenIdSignOut;
import ca.tandem.identity.refusal.RefusalLog;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet by which the provider ends sessions (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8). */
@WebServlet(BackChannelLogoutServlet.ADDRESS)
public class BackChannelLogoutServlet extends OpenIdServlet {

    /** The address of the servlet. */
    static final String ADDRESS = "/oidc/backchannel-logout";

    private static final long serialVersionUID = 1L;

    /** Maximum length of the form, in bytes: one token. */
    private static final int LONGEST_FORM = 16_384;

    @Inject
    transient OpenIdSignOut signOut;

    @Inject
    transient RefusalLog refusalLog;

    @Override
    protected String method() {
        return "POST";
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST_FORM) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            signOut.backChannel(request.getParameterMap());
        } catch (OpenIdException e) {
            refusalLog.ofStranger(request, "A back-channel logout was refused: " + e.getMessage());
            response.setStatus(
                    e.problem() == OpenIdProblem.UNAVAILABLE
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.getOutputStream().print("{\"error\":\"invalid_request\"}");
        }
    }
}
