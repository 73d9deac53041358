package ca.tandem.api;

/** Signals that a changing request does not name the version on which it is based. */
public class MissingVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
