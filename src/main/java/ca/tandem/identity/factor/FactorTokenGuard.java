package ca.tandem.identity.factor;

import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorPolicy;
import ca.tandem.identity.token.BasicTokenGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Refuses tokens for a password where an account has a second factor or must have one. */
@ApplicationScoped
public class FactorTokenGuard implements BasicTokenGuard {

    @Inject
    SecondFactorPolicy policy;

    @Override
    public Optional<String> refusal(Account account) {
        return account.isWithSecondFactor() || policy.isRequired(account)
                ? Optional.of("token.basic.factor")
                : Optional.empty();
    }
}
