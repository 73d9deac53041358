package ca.tandem.api;

/** More was sent than is taken. */
public class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long most;

    /** Says how many bytes would have been taken. */
    public TooLarge(long most) {
        super("More than " + most + " bytes were sent");
        this.most = most;
    }

    long most() {
        return most;
    }
}
