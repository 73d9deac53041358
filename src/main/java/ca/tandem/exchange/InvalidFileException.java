package ca.tandem.exchange;

import java.util.List;

/**
 * Thrown if an uploaded file is refused as a whole: it has another format, is damaged, or is malicious. The message is in the bundles under
 * {@code problem.<code>}.
 */
public class InvalidFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * Creates a problem.
     *
     * @param code the code of the message
     * @param arguments the arguments of the message, in its order
     */
    public InvalidFileException(String code, Object... arguments) {
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
