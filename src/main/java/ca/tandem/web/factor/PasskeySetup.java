package ca.tandem.web.factor;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.factor.Passkey;
import ca.tandem.identity.factor.PasskeySettings;
import ca.tandem.identity.factor.SecondFactors;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The setup of a passkey: the password is asked for, then the browser makes the passkey, and the page sends its answer. */
@Named
@RequestScoped
public class PasskeySetup {

    private static final String CHALLENGE = "passkey-challenge";

    @Inject
    SecondFactors secondFactors;

    @Inject
    PasskeySettings settings;

    @Inject
    FactorChange change;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    private String name;
    private String password;
    private String challenge;
    private String answer;

    /** Finds the request again to which an answer belongs; without it the form of the answer would not be there to be processed. */
    @PostConstruct
    void restore() {
        challenge = servletRequest.getParameter(CHALLENGE);
    }

    /** Makes the request for a passkey, which the page's script then passes to the browser. */
    public void begin() {
        change.verify("passkey-password", password)
                .flatMap(verified -> serviceCall.call(() -> secondFactors.beginPasskey(verified, page.getLanguage())))
                .ifPresent(made -> {
                    challenge = made;
                    statusMessages.addSuccess("passkey", pageTexts.staff("factor.passkey.begun"));
                });
    }

    /** Adds the passkey that the browser has made. */
    public void finish() {
        var owner = account.account().orElseThrow();
        if (answer == null || answer.isBlank()) {
            statusMessages.addError(pageTexts.staff("passkey.script"));
            return;
        }
        change.run(
                owner,
                Map.of(),
                () -> secondFactors.addPasskey(owner, challenge, answer, name),
                "factor.passkey.added");
    }

    /** Checks whether browsers make passkeys at the portal's address. */
    public boolean isAvailable() {
        return settings.isAvailable();
    }

    /** Returns the request that waits for the browser's answer, as JSON for the page's script; null if there is none. */
    public String getRequest() {
        return challenge == null
                ? null
                : account.account()
                        .flatMap(owner -> secondFactors.creationRequest(challenge, owner))
                        .orElse(null);
    }

    public int getLongestName() {
        return Passkey.LONGEST_NAME;
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

    public String getChallenge() {
        return challenge;
    }

    public void setChallenge(String challenge) {
        this.challenge = challenge;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
