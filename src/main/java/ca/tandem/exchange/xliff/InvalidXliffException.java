package ca.tandem.exchange.xliff;

import java.util.List;

/** Thrown if a file cannot be imported at all. The message is in the bundles under {@code problem.<code>}. */
public class InvalidXliffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    InvalidXliffException(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** Returns the arguments of the message, in its order. */
    public List<Object> arguments() {
        return arguments;
    }
}
