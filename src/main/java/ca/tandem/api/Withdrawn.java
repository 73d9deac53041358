package ca.tandem.api;

/** What was asked for was withdrawn for cause. */
final class Withdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String notice;

    /**
     * Withdrawn.
     *
     * @param notice why, in the language of the request; null where nothing is said
     */
    Withdrawn(String notice) {
        this.notice = notice;
    }

    String notice() {
        return notice;
    }
}
