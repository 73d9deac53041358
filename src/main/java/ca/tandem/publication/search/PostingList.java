package ca.tandem.publication.search;

import java.util.Locale;

/** A list that readers search. */
public enum PostingList {
    /** Those that are public, listed and not past their closing. */
    OPEN,
    /** Those that were archived and are listed. */
    ARCHIVED;

    /** Returns the term of the index. */
    String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
