package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.token.AccessToken;
import ca.tandem.identity.token.AccessTokenService;
import ca.tandem.web.settings.TokenRevocation;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The access tokens of an account, for administrators: names and dates, and a button to revoke each. */
@Named
@RequestScoped
public class AccountTokens {

    @Inject
    AccessTokenService service;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    TokenRevocation revocation;

    private List<AccessToken> tokens;

    public List<AccessToken> getTokens() {
        if (tokens == null) {
            tokens = service.of(page.getName(), account.actor());
        }
        return tokens;
    }

    /** Revokes the token whose button was pressed. */
    public void act() {
        revocation.act(Page.ACCOUNT.path(page.getLanguage(), page.getName()));
    }
}
