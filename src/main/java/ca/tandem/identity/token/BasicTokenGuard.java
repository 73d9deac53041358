package ca.tandem.identity.token;

import ca.tandem.identity.Account;
import java.util.Optional;

/**
 * A reason for which an account gets no token for its name and password alone, such as a second factor that a password would get around.
 * All that CDI finds are asked, for an account after its password was found right.
 */
public interface BasicTokenGuard {

    /** Returns the code of a refusal that holds for every account, so that not even the password is looked at; empty if there is none. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /**
     * Returns the code of the refusal. Its message, {@code problem.<code>} in the domain's bundle, has the address of the page with the
     * account's tokens as its only argument.
     *
     * @return the code; empty if nothing stands in the way
     */
    Optional<String> refusal(Account account);
}
