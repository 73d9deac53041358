package ca.tandem.web.staff;

import ca.tandem.identity.SignIn;
import ca.tandem.identity.Throttle;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Signing in and out. */
@Named
@RequestScoped
public class SignInPage {

    /** A path within the portal: neither another scheme nor another host, however a browser reads it. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private static final String SIGNED_OUT = "signed-out";

    @Inject
    HttpServletRequest request;

    @Inject
    SignIn signIn;

    @Inject
    Throttle throttle;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Status status;

    @Inject
    Navigation navigation;

    private String name;
    private String password;

    /** Begins a session, and leads back to where somebody wanted to go. */
    public void signIn() {
        var wait = throttle.tryAs(name);
        if (!wait.isZero()) {
            status.bad(words.staff("sign.in.wait", wait.toSeconds() + 1));
        } else if (signIn.signIn(request, name, password)) {
            throttle.succeeded(name);
            var to = request.getParameter("to");
            navigation.to(to != null && LOCAL.matcher(to).matches() ? to : Page.DESK.path(page.getLanguage()));
        } else {
            status.bad(words.staff("sign.in.failed"));
        }
    }

    /** Ends the session. */
    public void signOut() {
        signIn.signOut(request);
        navigation.to(Page.SIGN_IN.path(page.getLanguage()) + "?" + SIGNED_OUT + "=true");
    }

    /** Whether somebody comes here because they signed out. */
    public boolean isSignedOut() {
        return request.getParameter(SIGNED_OUT) != null && !navigation.isPostback();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
