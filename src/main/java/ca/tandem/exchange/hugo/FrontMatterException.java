package ca.tandem.exchange.hugo;

/** Thrown if the front matter of a page cannot be parsed, not even after repair. */
class FrontMatterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;

    /**
     * Creates a problem.
     *
     * @param code the code of the finding
     * @param line the line of the file, from 1
     */
    FrontMatterException(String code, int line) {
        super(code + " in line " + line);
        this.code = code;
        this.line = line;
    }

    String code() {
        return code;
    }

    int line() {
        return line;
    }
}
