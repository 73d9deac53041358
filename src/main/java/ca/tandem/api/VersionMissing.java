package ca.tandem.api;

/** A changing request does not say which version it saw. */
public class VersionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
