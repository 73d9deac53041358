package ca.tandem.identity.oidc;

import ca.tandem.identity.Account;
import ca.tandem.identity.token.BasicTokenGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Refuses tokens for a password where a provider is set: people sign in there, and make their tokens on the page. */
@ApplicationScoped
public class OpenIdTokenGuard implements BasicTokenGuard {

    @Inject
    OpenIdSignIn openIdSignIn;

    @Override
    public Optional<String> refusal() {
        return openIdSignIn.isOn() ? Optional.of("token.basic.openid") : Optional.empty();
    }

    @Override
    public Optional<String> refusal(Account account) {
        return Optional.empty();
    }
}
