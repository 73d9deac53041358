package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdException;
import ca.tandem.web.shell.LocalAddress;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A servlet that sends the browser to the provider. The form has the language and the page that was wanted. It takes no link: one on another
 * site would sign in whoever has a session at the provider.
 */
@WebServlet(SignInServlet.ADDRESS)
public class SignInServlet extends OpenIdServlet {

    /** The address of the servlet. */
    static final String ADDRESS = "/oidc/sign-in";

    private static final long serialVersionUID = 1L;

    @Override
    protected String method() {
        return "POST";
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        var language = language(request.getParameter("lang"), request);
        var to = LocalAddress.of(request.getParameter("to"));
        try {
            var provider = signIn.begin(response, language, to.orElse(null));
            // Not by a redirect: the policy of the page lets its forms, and their redirects, lead to the portal only.
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Refresh", "0; url=" + provider);
        } catch (OpenIdException e) {
            explain(e.problem(), language, to, response);
        }
    }
}
