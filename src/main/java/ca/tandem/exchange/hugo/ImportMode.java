package ca.tandem.exchange.hugo;

import java.util.Locale;
import java.util.Optional;

/** The mode of an import: the state in which postings are imported. */
public enum ImportMode {
    /** Public postings stay public if both texts are ready for it; the others wait in the state that they need. */
    PUBLISHED,
    /** All postings are imported as drafts. */
    DRAFT;

    /** Returns the mode with the given name, ignoring case; empty if there is none. */
    public static Optional<ImportMode> of(String word) {
        for (var mode : values()) {
            if (mode.name().equalsIgnoreCase(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** Returns the name of the mode in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
