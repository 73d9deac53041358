package ca.tandem.identity.oidc;

import ca.tandem.common.text.LogText;

/**
 * Thrown when a step of OpenID Connect fails. The message is for the log: it stands on one line, whatever
 * a provider has sent, and has neither tokens nor personal data.
 */
public class OpenIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OpenIdProblem problem;

    OpenIdException(OpenIdProblem problem, String message) {
        super(LogText.of(message));
        this.problem = problem;
    }

    OpenIdException(OpenIdProblem problem, String message, Throwable cause) {
        super(LogText.of(message), cause);
        this.problem = problem;
    }

    /** Returns the reason that the user is told. */
    public OpenIdProblem problem() {
        return problem;
    }
}
