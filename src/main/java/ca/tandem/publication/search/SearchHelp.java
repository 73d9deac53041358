package ca.tandem.publication.search;

import java.util.List;

/**
 * Help for a search that finds nothing, or not what was asked.
 *
 * @param wider the filters without which something is found
 * @param words the words that find something by themselves
 */
public record SearchHelp(List<WiderFilter> wider, List<WordCount> words) {

    /** No help, since none is needed. */
    static final SearchHelp NONE = new SearchHelp(List.of(), List.of());

    /**
     * A filter that leaves nothing.
     *
     * @param field its name in addresses; null for all filters together
     * @param count the number of postings without it
     */
    public record WiderFilter(String field, long count) {}

    /**
     * A word of the query.
     *
     * @param word the word as it was typed
     * @param count the number of postings that have it
     */
    public record WordCount(String word, long count) {}
}
