package ca.tandem.publication.search;

/**
 * The way in which the words of a query were understood, to be told to readers.
 *
 * @param corrected the words for which was looked instead of those that no posting has; null if for the very words
 * @param isOfSome true if no posting has all words, and those found have most of them
 */
public record QueryReading(String corrected, boolean isOfSome) {

    static final QueryReading EXACT = new QueryReading(null, false);

    QueryReading ofSome() {
        return new QueryReading(corrected, true);
    }
}
