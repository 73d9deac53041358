package ca.tandem.api;

/** Signals that nothing exists at an address. The message has the bundle key {@code problem.<code>}. */
public class ResourceNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Creates the exception with the last part of the message's bundle key. */
    public ResourceNotFoundException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
