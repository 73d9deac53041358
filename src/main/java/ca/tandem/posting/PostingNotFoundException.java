package ca.tandem.posting;

import ca.tandem.common.ProblemException;

/** Thrown if there is no posting with the given key. */
public class PostingNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public PostingNotFoundException(String key) {
        super(ProblemKind.NOT_FOUND, "posting.unknown");
        this.key = key;
    }

    @Override
    public String getMessage() {
        return "There is no posting with the key " + key;
    }
}
