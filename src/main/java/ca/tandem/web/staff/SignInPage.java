package ca.tandem.web.staff;

import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorPolicy;
import ca.tandem.identity.factor.SignInSteps;
import ca.tandem.identity.oidc.OpenIdSignOut;
import ca.tandem.identity.session.PasswordVerifier;
import ca.tandem.identity.session.SessionService;
import ca.tandem.web.factor.SecondStepAddress;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.LocalAddress;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageRequest;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.web.shell.UnsentFormKeeper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;

/** The page for signing in and out. */
@Named
@RequestScoped
public class SignInPage {

    private static final String SIGNED_OUT = "signed-out";

    /** Pattern of the address of a page on which a form comes back. */
    private static final Pattern KEPT = Pattern.compile("[?&]" + UnsentFormKeeper.TYPED + "=");

    /** The message keys of what ended, besides one's own session. */
    private static final Map<String, String> ENDED =
            Map.of("everywhere", "signed.out.everywhere", "accounts", "signed.out.accounts");

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    private static final int A_MINUTE = 60;

    @Inject
    HttpServletRequest request;

    @Inject
    PasswordVerifier passwords;

    @Inject
    SignInSteps steps;

    @Inject
    SecondFactorPolicy secondFactorPolicy;

    @Inject
    SessionService sessions;

    @Inject
    OpenIdSignOut openIdSignOut;

    @Inject
    FacesContext faces;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    @Inject
    Navigation navigation;

    private String name;
    private String password;

    /** Begins a session, and redirects to the page that was requested first. */
    public void signIn() {
        var passwordResult = passwords.check(request, name, password);
        switch (passwordResult.outcome()) {
            case RIGHT -> proceed(passwordResult.account());
            case WRONG -> statusMessages.addError(pageTexts.staff("sign.in.failed"));
            case TOO_MANY -> delay(passwordResult.seconds());
            case NAME_TOO_LONG -> {
                name = null;
                statusMessages.addError(pageTexts.staff("sign.in.name.long"));
            }
        }
    }

    /** Begins the session, or leads to the second step. Without a second factor that is required, its page comes first. */
    private void proceed(Account account) {
        if (!steps.begin(request, response(), account, page.getLanguage())) {
            navigation.to(SecondStepAddress.of(page.getLanguage(), request));
        } else if (secondFactorPolicy.isMissing(account)) {
            navigation.to(Page.SECOND_FACTOR.path(page.getLanguage()));
        } else {
            navigation.to(
                    LocalAddress.of(request.getParameter("to")).orElseGet(() -> Page.DESK.path(page.getLanguage())));
        }
    }

    /** Leads to the step that asks for a passkey, which is to say whose it is. */
    public void signInWithPasskey() {
        var delay = steps.beginWithPasskey(request, response(), page.getLanguage());
        if (delay.isZero()) {
            navigation.to(SecondStepAddress.of(page.getLanguage(), request));
        } else {
            delay(delay.plusMillis(999).toSeconds());
        }
    }

    /** Answers 429. The name stays in the form, the password never does. */
    private void delay(long seconds) {
        response().setStatus(TOO_MANY);
        response().setHeader("Retry-After", Long.toString(seconds));
        statusMessages.addError(
                seconds < A_MINUTE
                        ? pageTexts.staff("sign.in.wait.seconds", seconds)
                        : pageTexts.staff("sign.in.wait.minutes", (seconds + A_MINUTE - 1) / A_MINUTE));
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    /** Ends the session. */
    public void signOut() {
        openIdSignOut.signedOut(request);
        sessions.signOut(request, response());
        navigation.to(Page.SIGN_IN.path(page.getLanguage()) + "?" + SIGNED_OUT + "=true");
    }

    /** Returns the message key of the reason for which the user has to sign in again; null if there is none. */
    public String getReason() {
        if (request.getParameter(SecondStepAddress.LATE) != null && !navigation.isPostback()) {
            return "sign.in.step.void";
        }
        var to = request.getParameter("to");
        if (navigation.isPostback() || to == null) {
            return null;
        }
        return KEPT.matcher(to).find()
                ? "sign.in.kept"
                : request.getParameter(PageRequest.ENDED) == null ? null : "sign.in.ended";
    }

    /** Returns the message key of what has ended for a user who was redirected here after signing out. */
    public String getEnded() {
        return ENDED.getOrDefault(request.getParameter(SIGNED_OUT), "signed.out");
    }

    /** Checks whether the user was redirected here after signing out. */
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
