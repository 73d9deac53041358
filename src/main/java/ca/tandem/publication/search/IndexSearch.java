package ca.tandem.publication.search;

import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

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

    /** Maximum number of values that are counted for a filter. */
    private static final int MOST_VALUES = 1000;

    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final SearchQuery searchQuery;
    private final PostingList postingList;
    private final Instant now;
    private final Spelling spelling;
    private final WordsQuery wordsQuery;

    /**
     * Result of a search of the index.
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
                Stream.concat(
                                Arrays.stream(FacetField.values()).map(FacetField::field),
                                Arrays.stream(LimitField.values()).map(LimitField::field))
                        .collect(Collectors.toUnmodifiableMap(field -> field, field -> List.of())),
                QueryReading.EXACT);
    }

    IndexSearch(
            IndexSearcher searcher,
            SortedSetDocValuesReaderState facetState,
            SearchQuery searchQuery,
            PostingList postingList,
            Instant now) {
        this.searcher = searcher;
        this.facetState = facetState;
        this.searchQuery = searchQuery;
        this.postingList = postingList;
        this.now = now;
        this.spelling = new Spelling(searcher.getIndexReader(), searchQuery.language());
        this.wordsQuery = new WordsQuery(searchQuery.language());
    }

    Found find() throws IOException {
        var queryWords = QueryWords.of(searchQuery.words());
        if (queryWords.isEmpty()) {
            return found(new MatchAllDocsQuery(), QueryReading.EXACT);
        }
        var exact = found(all(queryWords), QueryReading.EXACT);
        if (exact.total() > 0 || queryWords.words().isEmpty() || isOnlyFiltered(queryWords)) {
            return exact;
        }
        var corrected = spelling.corrected(queryWords.words());
        if (corrected.isEmpty()) {
            return most(queryWords, QueryReading.EXACT);
        }
        var meant = queryWords.with(corrected.get());
        var reading = new QueryReading(meant.line(), false);
        var found = found(all(meant), reading);
        return found.total() > 0 ? found : most(meant, reading);
    }

    /** Checks whether postings have all words and only the filters leave them out: then other words would be no help, and untrue to say. */
    private boolean isOnlyFiltered(QueryWords queryWords) throws IOException {
        var isFiltered =
                !searchQuery.values().isEmpty() || !searchQuery.limits().isEmpty();
        return isFiltered && searcher.count(listed(all(queryWords))) > 0;
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
        var inEither = found(wordsQuery.most(queryWords, words), reading);
        return inEither.total() > 0 || words == 1
                ? inEither
                : found(wordsQuery.most(queryWords, least(words)), reading.ofSome());
    }

    /** Returns the number of words that a posting has where none has all: half of them. */
    private static int least(int words) {
        return (words + 1) / 2;
    }

    private Found found(Query words, QueryReading reading) throws IOException {
        var listed = listed(words);
        var filtered = new DrillDownQuery(SearchIndex.FACETS, listed);
        searchQuery
                .values()
                .forEach((facetField, values) -> filtered.add(facetField.field(), facetField.query(values)));
        searchQuery
                .limits()
                .forEach((limitField, limit) -> filtered.add(limitField.field(), within(limitField, limit)));
        var last = Math.min(
                (long) searchQuery.page() * searchQuery.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        var result = new DrillSideways(searcher, SearchIndex.FACETS, facetState)
                .search(filtered, null, null, (int) last, sort(), false);
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
            facets.put(facetField.field(), values(facetField, result.facets, listed));
        }
        for (var limitField : LimitField.values()) {
            facets.put(limitField.field(), notStated(limitField, result.facets));
        }
        return new Found(total, List.copyOf(keys), Map.copyOf(facets), reading);
    }

    private Query listed(Query words) {
        var isInList = postingList == PostingList.OPEN
                ? open(now)
                : new TermQuery(new Term(SearchField.LIST, postingList.term()));
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(isInList, Occur.FILTER)
                .build();
    }

    /** Returns the query for the postings that are listed and have not closed. */
    static Query open(Instant now) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SearchField.LIST, PostingList.OPEN.term())), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(SearchField.OPEN_UNTIL, now.toEpochMilli() + 1, Long.MAX_VALUE),
                        Occur.FILTER)
                .build();
    }

    private Query within(LimitField limitField, String limit) {
        return limit.equals(FacetField.NONE)
                ? new TermQuery(new Term(SearchField.NOT_STATED, limitField.field()))
                : limitField.query(Integer.parseInt(limit), now);
    }

    private Sort sort() {
        return switch (searchQuery.order()) {
            case MATCH -> searchQuery.words() == null ? NEWEST : BEST_MATCH;
            case NEWEST -> NEWEST;
            case CLOSING -> CLOSING;
        };
    }

    /** Returns the values of a fact with their numbers of postings as if none of them was chosen; what is not stated comes last. */
    private List<FacetValue> values(FacetField facetField, Facets facets, Query listed) throws IOException {
        var language = searchQuery.language();
        var asked = searchQuery.of(facetField);
        var counts = counts(facetField.field(), facets);
        var anywhere = facetField == FacetField.LOCATION ? counts.getOrDefault(FacetField.ANYWHERE, 0L) : 0;
        var values = new ArrayList<FacetValue>();
        counts.forEach((label, count) -> {
            var value = FacetField.value(label, language);
            var given = asked.stream()
                    .filter(each -> facetField.isNamed(label, each))
                    .findFirst()
                    .orElse(null);
            var isPlace = !label.equals(FacetField.ANYWHERE) && !label.equals(FacetField.NONE);
            if (!value.isEmpty()) {
                values.add(new FacetValue(
                        value, facetField.name(label, language), isPlace ? count + anywhere : count, given));
            }
        });
        for (var each : asked) {
            // A group or a range of levels is a value too once it was asked for, and so is what no posting has.
            if (counts.keySet().stream().noneMatch(label -> facetField.isNamed(label, each))) {
                values.add(
                        new FacetValue(each, facetField.name(each, language), count(facetField, each, listed), each));
            }
        }
        var collator = Collator.getInstance(language.locale());
        values.sort(Comparator.comparing((FacetValue value) -> value.value().equals(FacetField.NONE))
                .thenComparing(FacetValue::name, collator));
        return List.copyOf(values);
    }

    private long count(FacetField facetField, String value, Query listed) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(listed, Occur.FILTER)
                .add(facetField.query(List.of(value)), Occur.FILTER);
        searchQuery.values().forEach((other, values) -> {
            if (other != facetField) {
                query.add(other.query(values), Occur.FILTER);
            }
        });
        searchQuery.limits().forEach((limitField, limit) -> query.add(within(limitField, limit), Occur.FILTER));
        return searcher.count(query.build());
    }

    /** Returns the number of postings that do not state what a limit is about, as the one value that can be chosen besides a number. */
    private List<FacetValue> notStated(LimitField limitField, Facets facets) throws IOException {
        var count = counts(limitField.field(), facets).getOrDefault(FacetField.NONE, 0L);
        var asked = FacetField.NONE.equals(searchQuery.limits().get(limitField)) ? FacetField.NONE : null;
        return count == 0 && asked == null
                ? List.of()
                : List.of(new FacetValue(FacetField.NONE, FacetField.NONE, count, asked));
    }

    private static Map<String, Long> counts(String field, Facets facets) throws IOException {
        var counted = facets.getTopChildren(MOST_VALUES, field);
        var counts = new LinkedHashMap<String, Long>();
        if (counted != null) {
            for (var value : counted.labelValues) {
                counts.put(value.label, value.value.longValue());
            }
        }
        return counts;
    }
}
