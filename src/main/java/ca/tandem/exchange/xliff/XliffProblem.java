package ca.tandem.exchange.xliff;

import java.util.List;

/** A file of which nothing is taken. The code's sentence stands in the bundles as {@code problem.<code>}. */
public class XliffProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    XliffProblem(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** What the sentence names, in its order. */
    public List<Object> arguments() {
        return arguments;
    }
}
