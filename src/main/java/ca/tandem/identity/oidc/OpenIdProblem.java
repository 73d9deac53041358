package ca.tandem.identity.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reasons why a sign-in through OpenID Connect did not succeed, each with the HTTP status of the page that explains it. */
public enum OpenIdProblem {
    /** The browser did not begin this sign-in, began it too long ago, or has used it already. */
    EXPIRED(400),
    /** The user did not consent, or cancelled at the provider. */
    CANCELLED(403),
    /** The user's claims give no role. */
    NO_ROLE(403),
    /** The provider's sign-in is weaker than the portal asks for, or too long ago. */
    WEAK(403),
    /** An administrator closed the account. */
    CLOSED(403),
    /** The provider refuses, or its answer does not stand up to the checks. */
    REFUSED(502),
    /** The provider cannot be reached now. */
    UNAVAILABLE(503);

    private final int status;

    OpenIdProblem(int status) {
        this.status = status;
    }

    /** Returns the HTTP status of the page. */
    public int status() {
        return status;
    }

    /** Returns the code in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the problem of a code; empty if there is none. */
    public static Optional<OpenIdProblem> of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }
}
