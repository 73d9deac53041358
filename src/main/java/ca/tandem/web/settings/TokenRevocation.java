package ca.tandem.web.settings;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.token.AccessTokenService;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The revocation of a token by its button in a table of tokens, on its owner's page and on that of administrators. */
@RequestScoped
public class TokenRevocation {

    @Inject
    AccessTokenService tokens;

    @Inject
    CurrentAccount account;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    /** Revokes the token whose button was pressed, if one was, and shows the page of the given path. */
    public void act(String path) {
        var pressed = request.getParameter("revoke-token");
        if (navigation.isPostback()
                && pressed != null
                && pressed.matches("\\d{1,18}")
                && serviceCall.run(() -> tokens.revoke(Long.parseLong(pressed), account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("tokens.revoked"));
            navigation.to(path);
        }
    }
}
