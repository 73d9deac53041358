package ca.tandem.exchange;

import java.util.Locale;
import java.util.Optional;

/** What becomes of postings that come in. */
public enum ImportMode {
    /** What was public stays public, where both texts are ready for it; the rest waits in the state that it needs. */
    PUBLISHED,
    /** Everything waits as a draft. */
    DRAFT;

    /** The mode of that word, in any case; empty where there is none. */
    public static Optional<ImportMode> of(String word) {
        for (var mode : values()) {
            if (mode.name().equalsIgnoreCase(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The word for this mode in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
