package ca.tandem.record;

import java.time.Instant;

/**
 * Which entries somebody wants to see; null asks for any.
 *
 * @param posting the posting's key
 * @param who the account's name
 * @param what the code of the action
 * @param from the first instant
 * @param before the instant before which it was done
 */
public record Question(String posting, String who, String what, Instant from, Instant before) {

    /** Asks for everything. */
    public static final Question ANY = new Question(null, null, null, null, null);

    /** Asks for everything that was done with a posting. */
    public static Question of(String posting) {
        return new Question(posting, null, null, null, null);
    }
}
