package ca.tandem.web.oidc;

import ca.tandem.identity.oidc.OpenIdProblem;
import ca.tandem.identity.oidc.OpenIdSignIn;
import ca.tandem.identity.oidc.OpenIdSignOut;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.LocalAddress;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The part of the sign-in page that leads to the provider, and says what went wrong there. */
@Named("openIdSignIn")
@RequestScoped
public class OpenIdSignInPage {

    /** The parameter that names a problem. */
    static final String PROBLEM = "problem";

    private static final String EMERGENCY = "emergency";
    private static final String TO = "to";

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    OpenIdSignIn signIn;

    @Inject
    OpenIdSignOut signOut;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    private Optional<URI> providerSignOut = Optional.empty();

    /**
     * Sets the status of the problem, and leads a browser that has just signed out here on to the provider, where it signs out, too. Not by
     * a redirect of the form: the policy of the page lets forms lead to the portal only.
     */
    public void prepare() {
        if (!isOn()) {
            return;
        }
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        problem().ifPresent(problem -> response.setStatus(problem.status()));
        if (!faces.isPostback()) {
            providerSignOut = signOut.takeAddress(request, response, page.getLanguage());
            providerSignOut.ifPresent(address -> response.setHeader("Refresh", "0; url=" + address));
        }
    }

    private Optional<OpenIdProblem> problem() {
        return Optional.ofNullable(request.getParameter(PROBLEM)).flatMap(OpenIdProblem::of);
    }

    /** Checks whether people sign in through OpenID Connect. */
    public boolean isOn() {
        return signIn.isOn();
    }

    /** Checks whether the form for name and password is shown: where it is the only way, or to whoever followed the link to it. */
    public boolean isPasswordShown() {
        return !isOn() || isEmergency();
    }

    public boolean isEmergency() {
        return request.getParameter(EMERGENCY) != null;
    }

    /** Returns what went wrong and what to do; null if nothing did. */
    public String getProblem() {
        return problem()
                .map(problem -> pageTexts.staff("oidc.problem." + problem.code()))
                .orElse(null);
    }

    /** Returns the address to which the form is sent that leads to the provider. */
    public String getStart() {
        return SignInServlet.ADDRESS;
    }

    /** Returns the path of the page that was wanted; null if none was. */
    public String getWanted() {
        return LocalAddress.of(request.getParameter(TO)).orElse(null);
    }

    /** Returns the address of the form for accounts that are kept for emergencies. */
    public String getEmergencyAddress() {
        return Page.SIGN_IN.path(page.getLanguage()) + "?" + EMERGENCY + "=true" + wanted();
    }

    private String wanted() {
        return wanted(LocalAddress.of(request.getParameter(TO)));
    }

    /** Returns the parameter, behind others, that names the page that was wanted; nothing if none was. */
    static String wanted(Optional<String> path) {
        return path.map(to -> "&" + TO + "=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Returns the address at which the browser signs out at the provider, too; null if there is nothing to sign out of. */
    public String getProviderSignOut() {
        return providerSignOut.map(URI::toString).orElse(null);
    }
}
