package ca.tandem.exchange.hugo;

/** Thrown if the front matter of a page cannot be parsed, not even after repair. */
class FrontMatterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final String format;

    /**
     * Creates a problem.
     *
     * @param code the code of the finding
     * @param line the line of what was read, from 1
     */
    FrontMatterException(String code, int line) {
        this(code, line, "");
    }

    private FrontMatterException(String code, int line, String format) {
        super(code + " in line " + line);
        this.code = code;
        this.line = line;
        this.format = format;
    }

    /** Returns the problem of front matter that is not valid in its format. */
    static FrontMatterException invalid(String format, int line) {
        return new FrontMatterException("frontmatter.invalid", line, format);
    }

    /** Returns the same problem in a text that has so many more lines above. */
    FrontMatterException below(int lines) {
        var moved = new FrontMatterException(code, line + lines, format);
        moved.initCause(this);
        return moved;
    }

    String code() {
        return code;
    }

    int line() {
        return line;
    }

    /** Returns the format as people call it: YAML, TOML or JSON; empty if it does not matter. */
    String format() {
        return format;
    }
}
