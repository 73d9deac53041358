package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdException;
import ca.tandem.web.shell.LocalAddress;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A servlet that sends the browser to the provider. The query has the language and the page that was wanted. */
@WebServlet(SignInServlet.ADDRESS)
public class SignInServlet extends OpenIdServlet {

    /** The address of the servlet. */
    static final String ADDRESS = "/oidc/sign-in";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(SignInServlet.class.getName());

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        var language = language(request.getParameter("lang"), request);
        try {
            var to = LocalAddress.of(request.getParameter("to")).orElse(null);
            var provider = signIn.begin(response, language, to);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", provider.toString());
        } catch (OpenIdException e) {
            LOG.log(Level.WARNING, "Nobody can sign in through OpenID Connect now: " + e.getMessage());
            explain(e.problem(), language, response);
        }
    }
}
