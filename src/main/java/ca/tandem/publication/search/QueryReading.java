package ca.tandem.publication.search;

/**
 * The way in which the words of a query were understood, to be told to readers.
 *
 * @param corrected the words for which was looked instead of those that no posting has; null if for the very words
 * @param suggested the words that were perhaps meant, as they find more; null if there are none
 * @param isOfSome true if no posting has all words, and those found have most of them
 */
public record QueryReading(String corrected, String suggested, boolean isOfSome) {

    static final QueryReading EXACT = new QueryReading(null, null, false);

    QueryReading corrected(String words) {
        return new QueryReading(words, suggested, isOfSome);
    }

    QueryReading suggesting(String words) {
        return new QueryReading(corrected, words, isOfSome);
    }

    QueryReading ofSome() {
        return new QueryReading(corrected, suggested, true);
    }
}
