package ca.tandem.web.settings;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.token.AccessToken;
import ca.tandem.identity.token.AccessTokenService;
import ca.tandem.identity.token.TokenLifetime;
import ca.tandem.identity.token.TokenRequest;
import ca.tandem.identity.token.TokenScope;
import ca.tandem.identity.token.TokenScopes;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The access tokens of the signed-in user, and the form for a new one. */
@Named
@RequestScoped
public class TokensPage {

    private static final Map<String, String> FIELDS = Map.of(
            "token.name.long", "token-name",
            "token.scopes.none", "token-scopes");

    /** Length of a token in octets: 256 random bits. */
    private static final int OCTETS = 32;

    @Inject
    AccessTokenService service;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    StatusMessages statusMessages;

    @Inject
    TokenRevocation revocation;

    @Inject
    Clock clock;

    private String name;
    private TokenScope[] scopes = new TokenScope[0];
    private TokenLifetime lifetime = TokenLifetime.DAYS_90;
    private String secret;
    private List<AccessToken> tokens;

    /** Makes a token and shows it. It cannot be shown again later: only its hash is stored. The same form sent again shows the same one. */
    public void create() {
        var made = formKey.secret("access token", OCTETS);
        var request = new TokenRequest(name, TokenScopes.of(List.of(scopes)), lifetime.from(clock.instant()));
        if (serviceCall.runOnce(FIELDS, () -> service.issue(request, made, account.actor()))) {
            secret = made;
            // The table was read when the form arrived.
            tokens = null;
            statusMessages.addSuccess("new-token", pageTexts.staff("tokens.secret.made"));
        }
    }

    /** Revokes the token whose button was pressed. */
    public void act() {
        revocation.act(page.path("TOKENS"));
    }

    public List<AccessToken> getTokens() {
        if (tokens == null) {
            tokens = service.of(account.actor().name(), account.actor());
        }
        return tokens;
    }

    public TokenScope[] getAllScopes() {
        return TokenScope.values();
    }

    public TokenLifetime[] getLifetimes() {
        return TokenLifetime.values();
    }

    /** Returns the token that was just made, else null. */
    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public TokenScope[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(TokenScope[] scopes) {
        this.scopes = scopes.clone();
    }

    public TokenLifetime getLifetime() {
        return lifetime;
    }

    public void setLifetime(TokenLifetime lifetime) {
        this.lifetime = lifetime;
    }
}
