package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdCallback;
import ca.tandem.identity.oidc.OpenIdSignIn;
import ca.tandem.identity.oidc.PendingSignIn;
import ca.tandem.web.shell.LocalAddress;
import ca.tandem.web.shell.Page;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A servlet to which the provider sends the browser back, with a code or the reason why there is none. */
@WebServlet(OpenIdSignIn.CALLBACK)
public class CallbackServlet extends OpenIdServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenIdCallback callback;

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        var pending = signIn.take(request, response);
        var language = pending.map(PendingSignIn::language).orElseGet(() -> language(null, request));
        var to = pending.map(PendingSignIn::to).flatMap(LocalAddress::of);
        var problem = callback.finish(request, response, pending);
        if (problem.isPresent()) {
            explain(problem.get(), language, to, response);
        } else {
            redirect(response, to.orElseGet(() -> Page.DESK.path(language)));
        }
    }
}
