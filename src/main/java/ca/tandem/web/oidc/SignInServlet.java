package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdException;
import ca.tandem.web.shell.LocalAddress;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A servlet that sends the browser to the provider. The query has the language and the page that was wanted. */
@WebServlet(SignInServlet.ADDRESS)
public class SignInServlet extends OpenIdServlet {

    /** The address of the servlet. */
    static final String ADDRESS = "/oidc/sign-in";

    private static final long serialVersionUID = 1L;

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        var language = language(request.getParameter("lang"), request);
        var to = LocalAddress.of(request.getParameter("to"));
        try {
            var provider = signIn.begin(response, language, to.orElse(null));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", provider.toString());
        } catch (OpenIdException e) {
            explain(e.problem(), language, to, response);
        }
    }
}
