package ca.tandem.web.factor;

import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.factor.AuthenticatorApps;
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

/** The setup of an authenticator app: the secret is shown, and confirmed by a code of the app. */
@Named
@RequestScoped
public class AppSetup {

    private static final String CODE = "one-time-code";

    @Inject
    AuthenticatorApps apps;

    @Inject
    FactorChange change;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    @Inject
    ServiceCall serviceCall;

    private String password;
    private String code;
    private String secret;

    /** Shows the secret again to which a sent code belongs; without it the form of the code would not be there to be processed. */
    @PostConstruct
    void restore() {
        if (request.getParameter(CODE) != null) {
            secret = account.account().flatMap(apps::pendingSecret).orElse(null);
        }
    }

    /** Makes a secret and shows it. */
    public void begin() {
        change.verify("app-password", password)
                .flatMap(verified -> serviceCall.call(() -> apps.begin(verified)))
                .ifPresent(made -> {
                    secret = made;
                    statusMessages.addSuccess("app-secret", pageTexts.staff("factor.app.begun"));
                });
    }

    /** Confirms the app by a code that it shows. A wrong one leaves the secret on the page. */
    public void confirm() {
        var owner = account.account().orElseThrow();
        change.run(owner, Map.of("factor.code.wrong", CODE), () -> apps.confirm(owner, code), "factor.app.added");
        code = null;
    }

    /** Returns the secret in groups of four characters, as one types it into the app; null if none is being set up. */
    public String getSecret() {
        return secret == null ? null : secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Returns the address that the app understands, also from a link on the same device. */
    public String getAddress() {
        return AuthenticatorApps.address(
                secret,
                page.getOrganization(),
                account.account().map(Account::getName).orElse(""));
    }

    /** Returns the picture of the address, to be scanned by the app's camera. */
    public QrCode getPicture() {
        return QrCode.of(getAddress());
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
