package ca.tandem.identity.token;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The scopes of the token that came with the current request. */
@RequestScoped
public class CurrentToken {

    private TokenScopes scopes;

    void set(TokenScopes found) {
        scopes = found;
    }

    /** Returns the scopes; empty if the request has no good token. */
    public Optional<TokenScopes> scopes() {
        return Optional.ofNullable(scopes);
    }
}
