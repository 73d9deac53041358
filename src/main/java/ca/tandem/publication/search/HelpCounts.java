package ca.tandem.publication.search;

import ca.tandem.publication.search.SearchHelp.WiderFilter;
import ca.tandem.publication.search.SearchHelp.WordCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Searches that find more than one that finds nothing, or not what was asked, with their numbers of postings. */
final class HelpCounts {

    private final IndexSearcher searcher;
    private final SearchFilter searchFilter;
    private final WordReadings wordReadings;

    HelpCounts(IndexSearcher searcher, SearchFilter searchFilter, WordReadings wordReadings) {
        this.searcher = searcher;
        this.searchFilter = searchFilter;
        this.wordReadings = wordReadings;
    }

    /** Returns the filters without which the words find something. */
    List<WiderFilter> wider(Query words) throws IOException {
        var listed = searchFilter.listed(words);
        var wider = new ArrayList<WiderFilter>();
        for (var filter : searchFilter.fields().entrySet()) {
            wider.add(
                    new WiderFilter(filter.getValue(), searcher.count(searchFilter.filtered(listed, filter.getKey()))));
        }
        if (wider.size() > 1) {
            wider.add(new WiderFilter(null, searcher.count(listed)));
        }
        return wider.stream().filter(filter -> filter.count() > 0).toList();
    }

    /** Returns the words that find something by themselves; none of a single word, which is the search itself. */
    List<WordCount> words(QueryWords queryWords) throws IOException {
        var counts = new ArrayList<WordCount>();
        if (queryWords.words().size() > 1) {
            for (var word : queryWords.words()) {
                var alone = wordReadings.all(new QueryWords(List.of(), List.of(word)));
                counts.add(
                        new WordCount(word, searcher.count(searchFilter.filtered(searchFilter.listed(alone), null))));
            }
        }
        return counts.stream().filter(word -> word.count() > 0).toList();
    }
}
