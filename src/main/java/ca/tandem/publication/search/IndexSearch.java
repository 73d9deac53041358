package ca.tandem.publication.search;

import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** One search of the readers' index as it is at one moment. */
final class IndexSearch {

    private static final FacetsConfig FACETS = FacetField.configuration();
    private static final SortField LATEST = new SortField(SearchField.POSTED, SortField.Type.LONG, true);
    private static final SortField BY_KEY = new SortField(SearchField.KEY, SortField.Type.STRING);
    private static final Sort BEST_MATCH = new Sort(SortField.FIELD_SCORE, LATEST, BY_KEY);
    private static final Sort NEWEST = new Sort(LATEST, BY_KEY);

    /** What stands between the parts of a word. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[\\p{L}\\p{N}])[-‑.](?=[\\p{L}\\p{N}])");

    /** Maximum number of values that are counted for a filter. */
    private static final int MOST_VALUES = 1000;

    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final SearchQuery searchQuery;
    private final Instant now;
    private final Spelling spelling;
    private final WordsQuery wordsQuery;

    /**
     * What a search has found.
     *
     * @param total the number of postings on all pages
     * @param keys the keys of those of the page
     * @param facets the values by which the result can be filtered
     * @param reading how the words were understood
     */
    record Found(int total, List<String> keys, Map<String, List<FacetValue>> facets, QueryReading reading) {

        /** The result of a search where nothing is. */
        static final Found NOTHING = new Found(
                0,
                List.of(),
                Arrays.stream(FacetField.values())
                        .collect(Collectors.toUnmodifiableMap(FacetField::field, facetField -> List.of())),
                QueryReading.EXACT);
    }

    IndexSearch(
            IndexSearcher searcher, SortedSetDocValuesReaderState facetState, SearchQuery searchQuery, Instant now) {
        this.searcher = searcher;
        this.facetState = facetState;
        this.searchQuery = searchQuery;
        this.now = now;
        this.spelling = new Spelling(searcher.getIndexReader(), searchQuery.language());
        this.wordsQuery = new WordsQuery(searchQuery.language());
    }

    Found find() throws IOException {
        var queryWords = QueryWords.of(searchQuery.words());
        if (queryWords.isEmpty()) {
            return found(new MatchAllDocsQuery(), NEWEST, QueryReading.EXACT);
        }
        var exact = found(all(queryWords), BEST_MATCH, QueryReading.EXACT);
        if (exact.total() > 0 || queryWords.words().isEmpty()) {
            return exact;
        }
        var corrected = spelling.corrected(queryWords.words());
        if (corrected.isEmpty()) {
            return most(queryWords, QueryReading.EXACT);
        }
        var meant = queryWords.with(corrected.get());
        var reading = new QueryReading(meant.line(), false);
        var found = found(all(meant), BEST_MATCH, reading);
        return found.total() > 0 ? found : most(meant, reading);
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
        var inEither = found(wordsQuery.most(queryWords, words), BEST_MATCH, reading);
        return inEither.total() > 0 || words == 1
                ? inEither
                : found(wordsQuery.most(queryWords, least(words)), BEST_MATCH, reading.ofSome());
    }

    /** Returns the number of words that a posting has where none has all: half of them. */
    private static int least(int words) {
        return (words + 1) / 2;
    }

    private Found found(Query words, Sort sort, QueryReading reading) throws IOException {
        var open = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term(SearchField.LIST, SearchField.OPEN)), Occur.FILTER)
                .add(LongField.newRangeQuery(SearchField.CLOSES, now.toEpochMilli() + 1, Long.MAX_VALUE), Occur.FILTER)
                .build();
        var filtered = new DrillDownQuery(FACETS, open);
        for (var facetField : FacetField.values()) {
            var asked = searchQuery.filter(facetField);
            if (asked != null) {
                filtered.add(facetField.field(), facetField.query(asked));
            }
        }
        var last = Math.min(
                (long) searchQuery.page() * searchQuery.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var result =
                new DrillSideways(searcher, FACETS, facetState).search(filtered, null, null, (int) last, sort, false);
        var total = (int) result.hits.totalHits.value;
        var keys = new ArrayList<String>();
        var hits = result.hits.scoreDocs;
        for (var i = (long) (searchQuery.page() - 1) * searchQuery.size(); i < hits.length; i++) {
            keys.add(searcher.storedFields()
                    .document(hits[(int) i].doc, Set.of(SearchField.KEY))
                    .get(SearchField.KEY));
        }
        var facets = new HashMap<String, List<FacetValue>>();
        for (var facetField : FacetField.values()) {
            facets.put(facetField.field(), values(facetField, result.facets, total));
        }
        return new Found(total, List.copyOf(keys), Map.copyOf(facets), reading);
    }

    private List<FacetValue> values(FacetField facetField, Facets facets, int total) throws IOException {
        var language = searchQuery.language();
        var asked = searchQuery.filter(facetField);
        var counted = facets.getTopChildren(MOST_VALUES, facetField.field());
        var values = new ArrayList<FacetValue>();
        if (counted != null) {
            for (var value : counted.labelValues) {
                var name = FacetField.name(value.label, language);
                if (!name.isEmpty()) {
                    values.add(new FacetValue(name, value.value.longValue(), facetField.isNamed(value.label, asked)));
                }
            }
        }
        if (asked != null && values.stream().noneMatch(FacetValue::chosen)) {
            values.add(new FacetValue(asked, total, true));
        }
        values.sort(Comparator.comparing(FacetValue::value, Collator.getInstance(language.locale())));
        return List.copyOf(values);
    }
}
