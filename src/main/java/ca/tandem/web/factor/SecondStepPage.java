package ca.tandem.web.factor;

import ca.tandem.identity.factor.SignInSteps;
import ca.tandem.identity.factor.SignInSteps.PendingStep;
import ca.tandem.identity.factor.SignInSteps.StepResult;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.LocalAddress;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The page for the second step of a sign-in: a code or a passkey. */
@Named
@RequestScoped
public class SecondStepPage {

    private static final String CODE = "one-time-code";

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    private static final int A_MINUTE = 60;

    @Inject
    SignInSteps steps;

    @Inject
    HttpServletRequest request;

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

    private Optional<PendingStep> pending;
    private String code;
    private String answer;

    /** Leads back to the first step if the browser is at no second one. */
    public void load() {
        if (pending().isEmpty()) {
            beginAgain();
        }
    }

    private Optional<PendingStep> pending() {
        if (pending == null) {
            pending = steps.pending(request);
        }
        return pending;
    }

    /** Signs in with the typed code. */
    public void answerWithCode() {
        after(steps.answerWithCode(request, response(), code), CODE, "sign.in.step.code.wrong");
        code = null;
    }

    /** Signs in with the browser's answer to the request for a passkey. */
    public void answerWithPasskey() {
        if (answer == null || answer.isBlank()) {
            statusMessages.addError(pageTexts.staff("passkey.script"));
            return;
        }
        after(steps.answerWithPasskey(request, response(), answer), null, "sign.in.step.passkey.wrong");
        answer = null;
    }

    private void after(StepResult result, String field, String wrong) {
        switch (result.outcome()) {
            case SIGNED_IN ->
                navigation.to(LocalAddress.of(request.getParameter("to"))
                        .orElseGet(() -> Page.DESK.path(page.getLanguage())));
            case WRONG -> {
                // Looked at again: this may have been the last try.
                pending = steps.pending(request);
                if (pending.isEmpty()) {
                    beginAgain();
                } else {
                    statusMessages.addError(field, pageTexts.staff(wrong));
                }
            }
            case TOO_MANY -> delay(field, result.seconds());
            case VOID -> beginAgain();
        }
    }

    private void delay(String field, long seconds) {
        response().setStatus(TOO_MANY);
        response().setHeader("Retry-After", Long.toString(seconds));
        statusMessages.addError(field, pageTexts.staff("sign.in.step.wait", (seconds + A_MINUTE - 1) / A_MINUTE));
    }

    private void beginAgain() {
        navigation.to(Page.SIGN_IN.path(page.getLanguage()) + SecondStepAddress.late(request));
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    /** Checks whether a code can be typed. */
    public boolean isWithCode() {
        return pending().filter(PendingStep::code).isPresent();
    }

    /** Returns the request for a passkey, as JSON for the page's script; null if there is no passkey to ask for. */
    public String getPasskeyRequest() {
        return pending().map(PendingStep::passkeyRequest).orElse(null);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
