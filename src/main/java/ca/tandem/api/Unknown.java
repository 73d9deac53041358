package ca.tandem.api;

/** There is nothing at that address; the code's sentence stands in the bundles as {@code problem.<code>}. */
public class Unknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Says what is not there. */
    public Unknown(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
