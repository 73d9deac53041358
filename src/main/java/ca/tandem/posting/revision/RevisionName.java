package ca.tandem.posting.revision;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an edition or of one of its revisions: {@code 2} or {@code 2.5}.
 *
 * @param edition the number of the edition
 * @param revision the number of the revision within it, from 1; 0 for the edition as it is now
 */
public record RevisionName(int edition, int revision) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})(?:\\.([1-9]\\d{0,5}))?");

    /** Returns the name of an edition as it is now. */
    public static RevisionName of(int edition) {
        return new RevisionName(edition, 0);
    }

    /** Parses a name; empty if it is malformed. */
    public static Optional<RevisionName> parse(String name) {
        var form = FORM.matcher(name == null ? "" : name.strip());
        return form.matches()
                ? Optional.of(new RevisionName(
                        Integer.parseInt(form.group(1)), form.group(2) == null ? 0 : Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Checks whether this names the edition as it is now. */
    public boolean isEdition() {
        return revision == 0;
    }

    @Override
    public String toString() {
        return isEdition() ? Integer.toString(edition) : edition + "." + revision;
    }
}
