package ca.tandem.api;

import java.util.List;

/** Signals an invalid request: a field or parameter cannot be read as its type. The message has the bundle key {@code problem.<code>}. */
public class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * Creates the exception.
     *
     * @param code the last part of the message's bundle key
     * @param arguments the arguments of the message, the field's name first
     */
    public InvalidRequestException(String code, Object... arguments) {
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
