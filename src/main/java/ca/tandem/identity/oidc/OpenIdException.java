package ca.tandem.identity.oidc;

/** Thrown when a step of OpenID Connect fails. The message is for the log: it has neither tokens nor personal data. */
public class OpenIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OpenIdProblem problem;

    OpenIdException(OpenIdProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    OpenIdException(OpenIdProblem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** Returns the reason that the user is told. */
    public OpenIdProblem problem() {
        return problem;
    }
}
