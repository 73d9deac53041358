package ca.tandem.exchange;

import java.util.List;

/**
 * An archive that is not taken at all: not one, damaged, or made to do harm. The code's sentence stands in the bundles as
 * {@code problem.<code>}.
 */
public class ArchiveProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** Says what is wrong. */
    public ArchiveProblem(String code, Object... arguments) {
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
