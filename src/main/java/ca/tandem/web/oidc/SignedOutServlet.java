package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdSignOut;
import ca.tandem.web.shell.Page;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A servlet to which the provider sends the browser after sign-out; the state is the language. */
@WebServlet(OpenIdSignOut.SIGNED_OUT)
public class SignedOutServlet extends OpenIdServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        redirect(response, Page.SIGN_IN.path(language(request.getParameter("state"), request)) + "?signed-out=true");
    }
}
