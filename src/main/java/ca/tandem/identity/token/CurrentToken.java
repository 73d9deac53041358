package ca.tandem.identity.token;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The token that came with the current request. */
@RequestScoped
public class CurrentToken {

    private AccessToken token;

    void set(AccessToken found) {
        token = found;
    }

    /** Returns the id; empty if the request has no good token. */
    Optional<Long> id() {
        return Optional.ofNullable(token).map(AccessToken::getId);
    }

    /** Returns the scopes; empty if the request has no good token. */
    public Optional<TokenScopes> scopes() {
        return Optional.ofNullable(token).map(AccessToken::getScopes);
    }
}
