package ca.tandem.publication.search;

import java.util.Locale;

/** A list that readers search. */
public enum PostingList {
    /** Those that are public, listed and not past their closing. */
    OPEN,
    /** Those that are public and listed, of which the open ones stand before those past their closing. */
    CURRENT,
    /** Those that were archived and are listed. */
    ARCHIVED;

    /** Returns the term of the index, which is the same for what is open and has closed: the clock alone tells them apart. */
    String term() {
        return (this == ARCHIVED ? ARCHIVED : CURRENT).name().toLowerCase(Locale.ROOT);
    }
}
