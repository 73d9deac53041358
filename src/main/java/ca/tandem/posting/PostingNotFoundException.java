package ca.tandem.posting;

/** Thrown if there is no posting with the given key. */
public class PostingNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PostingNotFoundException(String key) {
        super("There is no posting with the key " + key);
    }
}
