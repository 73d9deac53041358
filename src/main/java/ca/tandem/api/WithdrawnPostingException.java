package ca.tandem.api;

/** Signals that the requested posting was withdrawn for cause. */
final class WithdrawnPostingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String notice;

    /**
     * Creates the exception.
     *
     * @param notice the public notice in the language of the request, or null
     */
    WithdrawnPostingException(String notice) {
        this.notice = notice;
    }

    String notice() {
        return notice;
    }
}
