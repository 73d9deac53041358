package ca.tandem.exchange;

/** The front matter of a page cannot be read, not even leniently. */
class FrontMatterProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;

    /**
     * Says what is wrong and where.
     *
     * @param code the finding's code
     * @param line the line of the file, from 1
     */
    FrontMatterProblem(String code, int line) {
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
