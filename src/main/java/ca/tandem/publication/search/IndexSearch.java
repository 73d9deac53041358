package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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

    /** Number of results below which other spellings are suggested. */
    private static final int FEW = 4;

    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final SearchQuery searchQuery;
    private final SearchFilter searchFilter;
    private final Spelling spelling;
    private final WordsQuery wordsQuery;
    private final WordReadings wordReadings;

    /**
     * Result of a search of the index.
     *
     * @param total the number of postings on all pages
     * @param closed the number of those that have closed
     * @param keys the keys of those of the page
     * @param facets the values by which the result can be filtered
     * @param reading how the words were understood
     * @param snippets why the words found them, by the keys of those of the page whose texts have them
     * @param help what helps onward where nothing was found
     */
    record Found(
            int total,
            int closed,
            List<String> keys,
            Map<String, List<FacetValue>> facets,
            QueryReading reading,
            Map<String, Snippet> snippets,
            SearchHelp help) {

        /** The result of a search where nothing is. */
        static final Found NOTHING = new Found(
                0,
                0,
                List.of(),
                Stream.concat(
                                Arrays.stream(FacetField.values()).map(FacetField::field),
                                Arrays.stream(LimitField.values()).map(LimitField::field))
                        .collect(Collectors.toUnmodifiableMap(field -> field, field -> List.of())),
                QueryReading.EXACT,
                Map.of(),
                SearchHelp.NONE);

        Found with(SearchHelp other) {
            return new Found(total, closed, keys, facets, reading, snippets, other);
        }

        Found suggesting(String words) {
            return words == null
                    ? this
                    : new Found(total, closed, keys, facets, reading.suggesting(words), snippets, help);
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
        this.wordReadings = new WordReadings(spelling, wordsQuery);
    }

    /** One way to look for the words. */
    private record Attempt(Query query, QueryWords queryWords, QueryReading reading) {}

    Found find() throws IOException {
        var queryWords = QueryWords.of(searchQuery.words());
        var exact = new Attempt(words(queryWords), queryWords, QueryReading.EXACT);
        var found = found(exact);
        if (found.total() > 0) {
            return found.total() < FEW ? found.suggesting(moreFrequent(queryWords, found.total())) : found;
        }
        if (queryWords.words().isEmpty() || isOnlyFiltered(exact)) {
            return found.with(help(exact));
        }
        var other = other(queryWords);
        var less = found(other);
        return less.total() == 0 || other.reading().isOfSome() ? less.with(help(other)) : less;
    }

    private Query words(QueryWords queryWords) throws IOException {
        return queryWords.isEmpty() ? new MatchAllDocsQuery() : wordReadings.all(queryWords);
    }

    /** Returns how to look for words that no posting has as they stand: corrected, in either language, and at last for most of them. */
    private Attempt other(QueryWords typed) throws IOException {
        var corrected = spelling.corrected(typed.words()).map(typed::with);
        var meant = corrected.orElse(typed);
        var reading = corrected
                .map(words -> QueryReading.EXACT.corrected(words.line()))
                .orElse(QueryReading.EXACT);
        if (corrected.isPresent()) {
            var exact = new Attempt(wordReadings.all(meant), meant, reading);
            if (count(exact.query()) > 0) {
                return exact;
            }
        }
        var words = meant.words().size();
        var inEither = new Attempt(wordsQuery.most(meant, words), meant, reading);
        return words == 1 || count(inEither.query()) > 0
                ? inEither
                : new Attempt(wordsQuery.most(meant, least(words)), meant, reading.ofSome());
    }

    /** Returns the number of words that a posting has where none has all: half of them. */
    private static int least(int words) {
        return (words + 1) / 2;
    }

    private SearchHelp help(Attempt attempt) throws IOException {
        var helpCounts = new HelpCounts(searcher, searchFilter, wordReadings);
        return new SearchHelp(helpCounts.wider(attempt.query()), helpCounts.words(attempt.queryWords()));
    }

    /** Returns the number of postings that have all words as they are and pass the filters. */
    int count() throws IOException {
        return count(words(QueryWords.of(searchQuery.words())));
    }

    private int count(Query words) throws IOException {
        return searcher.count(searchFilter.filtered(searchFilter.listed(words), null));
    }

    /** Returns the keys, among the given ones, of the postings that have all words and pass the filters, the latest posted first. */
    List<String> among(Collection<String> keys) throws IOException {
        var words = words(QueryWords.of(searchQuery.words()));
        var query = new BooleanQuery.Builder()
                .add(searchFilter.filtered(searchFilter.listed(words), null), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                SearchField.KEY,
                                keys.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        return PostingDocument.keys(searcher, searcher.search(query, Math.max(1, keys.size()), NEWEST).scoreDocs);
    }

    /** Returns the words that were perhaps meant, if they find more than what was typed; null if there are none. */
    private String moreFrequent(QueryWords queryWords, int total) throws IOException {
        var meant = spelling.moreFrequent(queryWords.words()).map(queryWords::with);
        return meant.isPresent() && count(wordReadings.all(meant.get())) > total
                ? meant.get().line()
                : null;
    }

    /** Checks whether postings have all words and only the filters leave them out: then other words would be no help, and untrue to say. */
    private boolean isOnlyFiltered(Attempt exact) throws IOException {
        return searchFilter.isAny() && searcher.count(searchFilter.listed(exact.query())) > 0;
    }

    private Found found(Attempt attempt) throws IOException {
        var listed = searchFilter.listed(attempt.query());
        var last = Math.min(
                (long) searchQuery.page() * searchQuery.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var result = new DrillSideways(searcher, SearchIndex.FACETS, facetState)
                .search(searchFilter.drillDown(listed), null, null, (int) last, sort(), false);
        var hits = Arrays.stream(result.hits.scoreDocs)
                .skip((long) (searchQuery.page() - 1) * searchQuery.size())
                .toArray(ScoreDoc[]::new);
        var keys = PostingDocument.keys(searcher, hits);
        return new Found(
                (int) result.hits.totalHits.value,
                searchFilter.isMixed() ? searcher.count(searchFilter.closed(listed)) : 0,
                keys,
                new FacetCounts(searcher, searchFilter, listed).of(result.facets),
                attempt.reading(),
                snippets(attempt.queryWords(), keys, hits),
                SearchHelp.NONE);
    }

    private Map<String, Snippet> snippets(QueryWords queryWords, List<String> keys, ScoreDoc... hits)
            throws IOException {
        if (queryWords.isEmpty() || hits.length == 0) {
            return Map.of();
        }
        var documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
        var begun = wordsQuery.begun(queryWords, searcher.getIndexReader());
        var found = new Snippets(searcher, searchQuery.language())
                .of(field -> wordsQuery.marked(queryWords, begun, field), documents);
        return IntStream.range(0, documents.length)
                .filter(i -> found.containsKey(documents[i]))
                .boxed()
                .collect(Collectors.toUnmodifiableMap(keys::get, i -> found.get(documents[i])));
    }

    private Sort sort() throws IOException {
        var sort =
                switch (searchQuery.order()) {
                    case MATCH -> searchQuery.words() == null ? NEWEST : BEST_MATCH;
                    case NEWEST -> NEWEST;
                    case CLOSING -> CLOSING;
                };
        return searchFilter.isMixed() ? openFirst(sort) : sort;
    }

    private Sort openFirst(Sort sort) throws IOException {
        var isOpen = DoubleValuesSource.fromQuery(new ConstantScoreQuery(SearchFilter.open(searchFilter.now())));
        var fields = Stream.concat(Stream.of(isOpen.getSortField(true)), Arrays.stream(sort.getSort()));
        return new Sort(fields.toArray(SortField[]::new)).rewrite(searcher);
    }
}
