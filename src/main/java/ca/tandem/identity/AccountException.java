package ca.tandem.identity;

/** Thrown when an account cannot be opened or changed as requested; the message of the code is in the bundles as {@code problem.<code>}. */
public class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public AccountException(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
