package ca.tandem.api;

/** Signals that the requested posting was withdrawn for cause. */
final class Withdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String notice;

    /**
     * Creates the exception.
     *
     * @param notice the public notice in the language of the request, or null
     */
    Withdrawn(String notice) {
        this.notice = notice;
    }

    String notice() {
        return notice;
    }
}
