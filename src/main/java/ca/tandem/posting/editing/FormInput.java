package ca.tandem.posting.editing;

/**
 * The unsaved fields of an editor. Only the editor knows the meaning of the fields.
 *
 * @param seen the version of the posting that the user saw; 0 if the posting does not exist yet
 * @param fields the fields as typed, as a JSON object
 * @param initialFields the fields at the start of the editing session, likewise; changes by others are compared with them
 */
public record FormInput(long seen, String fields, String initialFields) {

    /** Maximum length of either set of fields, in characters: room for both texts at their longest, and the facts. */
    public static final int LONGEST = 1_200_000;

    public FormInput {
        if (fields.length() > LONGEST || initialFields.length() > LONGEST) {
            throw new IllegalArgumentException("A draft has more than " + LONGEST + " characters");
        }
    }
}
