package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.publication.search.SearchHelp.WiderFilter;
import ca.tandem.publication.search.SearchHelp.WordCount;
import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** One search of the readers' index as it is at one moment. */
final class IndexSearch {

    private static final SortField LATEST = new SortField(SearchField.SINCE, SortField.Type.LONG, true);
    private static final SortField BY_KEY = new SortField(SearchField.KEY, SortField.Type.STRING);
    private static final Sort BEST_MATCH = new Sort(SortField.FIELD_SCORE, LATEST, BY_KEY);
    private static final Sort NEWEST = new Sort(LATEST, BY_KEY);
    private static final Sort CLOSING = new Sort(
            LongField.newSortField(SearchField.OPEN_UNTIL, false, SortedNumericSelector.Type.MIN), LATEST, BY_KEY);

    /** Sign between the parts of a word. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[\\p{L}\\p{N}])[-‑.](?=[\\p{L}\\p{N}])");

    /** Number of results below which other spellings are suggested. */
    private static final int FEW = 4;

    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final SearchQuery searchQuery;
    private final SearchFilter searchFilter;
    private final Spelling spelling;
    private final WordsQuery wordsQuery;

    /**
     * Result of a search of the index.
     *
     * @param total the number of postings on all pages
     * @param keys the keys of those of the page
     * @param facets the values by which the result can be filtered
     * @param reading how the words were understood
     * @param snippets why the words found them, by the keys of those of the page whose texts have them
     * @param help what helps onward where nothing was found
     */
    record Found(
            int total,
            List<String> keys,
            Map<String, List<FacetValue>> facets,
            QueryReading reading,
            Map<String, Snippet> snippets,
            SearchHelp help) {

        /** The result of a search where nothing is. */
        static final Found NOTHING = new Found(
                0,
                List.of(),
                Stream.concat(
                                Arrays.stream(FacetField.values()).map(FacetField::field),
                                Arrays.stream(LimitField.values()).map(LimitField::field))
                        .collect(Collectors.toUnmodifiableMap(field -> field, field -> List.of())),
                QueryReading.EXACT,
                Map.of(),
                SearchHelp.NONE);

        Found suggesting(String words) {
            return words == null ? this : new Found(total, keys, facets, reading.suggesting(words), snippets, help);
        }
    }

    IndexSearch(
            IndexSearcher searcher,
            SortedSetDocValuesReaderState facetState,
            SearchFilter searchFilter,
            Bilingual<Analyzer> analyzers) {
        this.searcher = searcher;
        this.facetState = facetState;
        this.searchFilter = searchFilter;
        this.searchQuery = searchFilter.searchQuery();
        this.spelling = new Spelling(searcher.getIndexReader(), searchQuery.language());
        this.wordsQuery = new WordsQuery(searchQuery.language(), analyzers);
    }

    Found find() throws IOException {
        var queryWords = QueryWords.of(searchQuery.words());
        if (queryWords.isEmpty()) {
            return found(new MatchAllDocsQuery(), queryWords, QueryReading.EXACT);
        }
        var exact = found(all(queryWords), queryWords, QueryReading.EXACT);
        if (exact.total() > 0) {
            return exact.total() < FEW ? exact.suggesting(moreFrequent(queryWords, exact.total())) : exact;
        }
        if (queryWords.words().isEmpty() || isOnlyFiltered(queryWords)) {
            return exact;
        }
        var corrected = spelling.corrected(queryWords.words());
        if (corrected.isEmpty()) {
            return most(queryWords, QueryReading.EXACT);
        }
        var meant = queryWords.with(corrected.get());
        var reading = QueryReading.EXACT.corrected(meant.line());
        var found = found(all(meant), meant, reading);
        return found.total() > 0 ? found : most(meant, reading);
    }

    /** Returns the keys, among the given ones, of the postings that have all words and pass the filters, the latest posted first. */
    List<String> among(Collection<String> keys) throws IOException {
        var queryWords = QueryWords.of(searchQuery.words());
        var words = queryWords.isEmpty() ? new MatchAllDocsQuery() : all(queryWords);
        var query = new BooleanQuery.Builder()
                .add(searchFilter.filtered(searchFilter.listed(words), null), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                SearchField.KEY,
                                keys.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        var hits = searcher.search(query, Math.max(1, keys.size()), NEWEST);
        var found = new ArrayList<String>();
        for (var hit : hits.scoreDocs) {
            found.add(searcher.storedFields()
                    .document(hit.doc, Set.of(SearchField.KEY))
                    .get(SearchField.KEY));
        }
        return found;
    }

    /** Returns the words that were perhaps meant, if they find more than what was typed; null if there are none. */
    private String moreFrequent(QueryWords queryWords, int total) throws IOException {
        var meant = spelling.moreFrequent(queryWords.words()).map(queryWords::with);
        return meant.isPresent()
                        && searcher.count(searchFilter.filtered(searchFilter.listed(all(meant.get())), null)) > total
                ? meant.get().line()
                : null;
    }

    /** Checks whether postings have all words and only the filters leave them out: then other words would be no help, and untrue to say. */
    private boolean isOnlyFiltered(QueryWords queryWords) throws IOException {
        return searchFilter.isAny() && searcher.count(searchFilter.listed(all(queryWords))) > 0;
    }

    /** Returns the query for all words, in each reading: {@code front end} and {@code front-end} are one word too, {@code node.js} likewise. */
    private Query all(QueryWords queryWords) throws IOException {
        var readings = new ArrayList<List<String>>();
        var words = queryWords.words();
        for (var i = 0; i < words.size(); i++) {
            var whole = BETWEEN.matcher(words.get(i)).replaceAll("");
            if (!whole.equals(words.get(i)) && spelling.isKnown(whole, false)) {
                readings.add(with(words, i, 1, whole));
            }
            if (i + 1 < words.size() && spelling.isKnown(words.get(i) + words.get(i + 1), false)) {
                readings.add(with(words, i, 2, words.get(i) + words.get(i + 1)));
            }
        }
        return wordsQuery.all(queryWords, readings);
    }

    /** Returns the words with one in place of some. */
    private static List<String> with(List<String> words, int at, int some, String whole) {
        var changed = new ArrayList<>(words.subList(0, at));
        changed.add(whole);
        changed.addAll(words.subList(at + some, words.size()));
        return changed;
    }

    /** Looks for the words in either language, and where none has all of them, for most of them. */
    private Found most(QueryWords queryWords, QueryReading reading) throws IOException {
        var words = queryWords.words().size();
        var inEither = found(wordsQuery.most(queryWords, words), queryWords, reading);
        return inEither.total() > 0 || words == 1
                ? inEither
                : found(wordsQuery.most(queryWords, least(words)), queryWords, reading.ofSome());
    }

    /** Returns the number of words that a posting has where none has all: half of them. */
    private static int least(int words) {
        return (words + 1) / 2;
    }

    private Found found(Query words, QueryWords queryWords, QueryReading reading) throws IOException {
        var listed = searchFilter.listed(words);
        var last = Math.min(
                (long) searchQuery.page() * searchQuery.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var result = new DrillSideways(searcher, SearchIndex.FACETS, facetState)
                .search(searchFilter.drillDown(listed), null, null, (int) last, sort(), false);
        var total = (int) result.hits.totalHits.value;
        var documents = Arrays.stream(result.hits.scoreDocs)
                .skip((long) (searchQuery.page() - 1) * searchQuery.size())
                .mapToInt(hit -> hit.doc)
                .toArray();
        var keys = new ArrayList<String>();
        for (var document : documents) {
            keys.add(searcher.storedFields()
                    .document(document, Set.of(SearchField.KEY))
                    .get(SearchField.KEY));
        }
        return new Found(
                total,
                List.copyOf(keys),
                new FacetCounts(searcher, searchFilter, listed).of(result.facets),
                reading,
                snippets(queryWords, keys, documents),
                total == 0 || reading.isOfSome() ? help(listed, queryWords, total) : SearchHelp.NONE);
    }

    private Map<String, Snippet> snippets(QueryWords queryWords, List<String> keys, int... documents)
            throws IOException {
        if (queryWords.isEmpty() || documents.length == 0) {
            return Map.of();
        }
        var reader = searcher.getIndexReader();
        var found = new Snippets(searcher, searchQuery.language())
                .of(field -> wordsQuery.marked(queryWords, field, reader), documents);
        var snippets = new HashMap<String, Snippet>();
        for (var i = 0; i < documents.length; i++) {
            if (found.containsKey(documents[i])) {
                snippets.put(keys.get(i), found.get(documents[i]));
            }
        }
        return Map.copyOf(snippets);
    }

    private SearchHelp help(Query listed, QueryWords queryWords, int total) throws IOException {
        var wider = new ArrayList<WiderFilter>();
        if (total == 0 && searchFilter.isAny()) {
            for (var filter : searchFilter.fields().entrySet()) {
                wider.add(new WiderFilter(
                        filter.getValue(), searcher.count(searchFilter.filtered(listed, filter.getKey()))));
            }
            if (wider.size() > 1) {
                wider.add(new WiderFilter(null, searcher.count(listed)));
            }
        }
        var counts = new ArrayList<WordCount>();
        if (queryWords.words().size() > 1) {
            for (var word : queryWords.words()) {
                var alone = new QueryWords(List.of(), List.of(word));
                counts.add(new WordCount(
                        word, searcher.count(searchFilter.filtered(searchFilter.listed(all(alone)), null))));
            }
        }
        return new SearchHelp(
                wider.stream().filter(filter -> filter.count() > 0).toList(),
                counts.stream().filter(word -> word.count() > 0).toList());
    }

    private Sort sort() {
        return switch (searchQuery.order()) {
            case MATCH -> searchQuery.words() == null ? NEWEST : BEST_MATCH;
            case NEWEST -> NEWEST;
            case CLOSING -> CLOSING;
        };
    }
}
