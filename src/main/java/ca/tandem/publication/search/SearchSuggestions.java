package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.text.TextFolding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;

/**
 * Suggestions for what a reader is typing: first the words that the last one may become, then titles that have all words. Each of them finds
 * an open posting.
 */
final class SearchSuggestions {

    /** Maximum number of suggestions; more are not read before the next letter is typed. */
    static final int MOST = 8;

    private static final int MOST_WORDS = 3;

    /** Number of words of which those are taken that find something. */
    private static final int MOST_TRIED = 12;

    /** Number of postings of which the titles are taken. */
    private static final int MOST_TITLES_READ = 60;

    private final IndexSearcher searcher;
    private final SearchFilter searchFilter;
    private final WordsQuery wordsQuery;
    private final Vocabulary vocabulary;

    SearchSuggestions(IndexSearcher searcher, SearchFilter searchFilter, Bilingual<Analyzer> analyzers) {
        var language = searchFilter.searchQuery().language();
        this.searcher = searcher;
        this.searchFilter = searchFilter;
        this.wordsQuery = new WordsQuery(language, analyzers);
        this.vocabulary = new Vocabulary(searcher.getIndexReader(), language);
    }

    /** Returns suggestions for the words of the search; none for a phrase, whose words are known, and for less than two letters. */
    List<String> find() throws IOException {
        var queryWords = QueryWords.of(searchFilter.searchQuery().words());
        if (!queryWords.phrases().isEmpty() || queryWords.words().isEmpty()) {
            return List.of();
        }
        var last = WordsQuery.beginning(queryWords.words());
        if (last == null) {
            return List.of();
        }
        var suggestions = new LinkedHashMap<String, String>();
        Stream.concat(words(queryWords, last).stream(), titles(queryWords).stream())
                .forEach(suggestion -> suggestions.putIfAbsent(TextFolding.fold(suggestion), suggestion));
        suggestions.remove(TextFolding.fold(queryWords.line()));
        return suggestions.values().stream().limit(MOST).toList();
    }

    private List<String> words(QueryWords queryWords, String last) throws IOException {
        var before = queryWords.words().subList(0, queryWords.words().size() - 1);
        var found = new LinkedHashMap<Set<String>, String>();
        for (var word : vocabulary.spelled(last, MOST_TRIED)) {
            var words = new ArrayList<>(before);
            words.add(word);
            var completed = queryWords.with(words);
            // The plural of a word finds the same postings: one of the two is enough.
            if (found.size() < MOST_WORDS && !found.containsKey(wordsQuery.stems(word)) && isFound(completed)) {
                found.put(wordsQuery.stems(word), completed.line());
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isFound(QueryWords queryWords) throws IOException {
        return searcher.count(searchFilter.listed(wordsQuery.all(queryWords, List.of()))) > 0;
    }

    private List<String> titles(QueryWords queryWords) throws IOException {
        var field = SearchField.title(searchFilter.searchQuery().language());
        var hits = searcher.search(searchFilter.listed(wordsQuery.inTitle(queryWords)), MOST_TITLES_READ).scoreDocs;
        var counts = new LinkedHashMap<String, Integer>();
        for (var hit : hits) {
            counts.merge(
                    searcher.storedFields().document(hit.doc, Set.of(field)).get(field), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
