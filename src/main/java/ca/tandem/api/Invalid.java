package ca.tandem.api;

import java.util.List;

/** What was sent cannot be read as what it must be; the code's sentence stands in the bundles as {@code problem.<code>}. */
public class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * Says what is wrong.
     *
     * @param code the key of the sentence
     * @param arguments what the sentence names, the field first
     */
    public Invalid(String code, Object... arguments) {
        super(code + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
