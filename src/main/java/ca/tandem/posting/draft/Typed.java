package ca.tandem.posting.draft;

/**
 * What stands in an editor. The editor alone knows what its fields mean.
 *
 * @param seen the version of the posting that its author saw; 0 where the posting is not there yet
 * @param fields the fields as they were typed, as a JSON object
 * @param beganWith the fields as they were before, likewise: what a change by somebody else is compared with
 */
public record Typed(long seen, String fields, String beganWith) {

    /** The most that is kept of either, in characters: both texts at their longest, and the facts. */
    public static final int LONGEST = 1_200_000;

    public Typed {
        if (fields.length() > LONGEST || beganWith.length() > LONGEST) {
            throw new IllegalArgumentException("A draft has more than " + LONGEST + " characters");
        }
    }
}
