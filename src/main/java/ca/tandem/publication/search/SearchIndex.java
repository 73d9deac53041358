package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.index.IndexHolder;
import ca.tandem.common.index.IndexState;
import ca.tandem.common.index.NodeIndex;
import ca.tandem.common.index.NodeIndex.IndexKind;
import ca.tandem.publication.search.SearchAnalyzer.Depth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;

/** The index of the readers' search: what is public and listed, as documents. */
final class SearchIndex implements IndexHolder.HeldIndex {

    /** Size of the writer's buffer, in MB. */
    private static final double BUFFER = 24;

    static final FacetsConfig FACETS = facets();

    /** The analyzer of the texts of every field. */
    static final Analyzer ANALYZER = analyzer();

    private static final IndexKind KIND =
            new IndexKind("The search's index", SearchField.FORMAT, SearchIndex::configuration);

    private final NodeIndex nodeIndex;
    private volatile SortedSetDocValuesReaderState lastFacetState;

    private SearchIndex(NodeIndex nodeIndex) {
        this.nodeIndex = nodeIndex;
    }

    /** Opens the index as {@link NodeIndex#open} does. */
    static SearchIndex open(Path folder) throws IOException {
        return new SearchIndex(NodeIndex.open(folder, KIND));
    }

    /** Opens an empty index in the heap. */
    static SearchIndex inMemory() throws IOException {
        return new SearchIndex(NodeIndex.inMemory(KIND));
    }

    private static FacetsConfig facets() {
        var configuration = new FacetsConfig();
        for (var facetField : FacetField.values()) {
            configuration.setMultiValued(facetField.field(), true);
            configuration.setDrillDownTermsIndexing(facetField.field(), DrillDownTermsIndexing.NONE);
        }
        for (var limitField : LimitField.values()) {
            configuration.setDrillDownTermsIndexing(limitField.field(), DrillDownTermsIndexing.NONE);
        }
        return configuration;
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(BUFFER);
    }

    private static Analyzer analyzer() {
        var byField = new HashMap<String, Analyzer>();
        for (var language : Language.values()) {
            var stems = SearchAnalyzer.forTexts(language, Depth.STEMS);
            byField.put(SearchField.title(language), stems);
            byField.put(SearchField.facts(language), stems);
            byField.put(SearchField.description(language), stems);
            byField.put(SearchField.body(language), stems);
            byField.put(SearchField.all(language), stems);
            byField.put(SearchField.beginnings(language), SearchAnalyzer.forTexts(language, Depth.FOLDED));
            byField.put(SearchField.titleBeginnings(language), SearchAnalyzer.forTexts(language, Depth.FOLDED));
            byField.put(SearchField.spelling(language), SearchAnalyzer.forTexts(language, Depth.SPELLING));
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    IndexState state() {
        return nodeIndex.state();
    }

    @Override
    public boolean isOpen() {
        return nodeIndex.isOpen();
    }

    void put(SearchedPosting posting) throws IOException {
        nodeIndex.writer().updateDocument(PostingDocument.keyTerm(posting.key()), PostingDocument.of(posting));
    }

    void remove(String key) throws IOException {
        nodeIndex.writer().deleteDocuments(PostingDocument.keyTerm(key));
    }

    void clear() throws IOException {
        nodeIndex.clear();
    }

    void publish(IndexState reached) throws IOException {
        nodeIndex.publish(reached);
    }

    @Override
    public void write() throws IOException {
        nodeIndex.write();
    }

    /** A search with the numbers of the values to filter by; null if no posting is in the index. */
    interface FacetedOperation<T> {
        T on(IndexSearcher searcher, SortedSetDocValuesReaderState facetState) throws IOException;
    }

    /** Returns what an operation reads of the index as it is now. */
    <T> T with(FacetedOperation<T> operation) throws IOException {
        return nodeIndex.with(searcher -> operation.on(searcher, facetState(searcher.getIndexReader())));
    }

    /** Returns the numbers of the values, which are the same for all searches until something is published. */
    private SortedSetDocValuesReaderState facetState(IndexReader reader) throws IOException {
        var present = lastFacetState;
        if (reader.numDocs() == 0 || (present != null && present.getReader().equals(reader))) {
            return reader.numDocs() == 0 ? null : present;
        }
        var made = new DefaultSortedSetDocValuesReaderState(reader, FACETS);
        lastFacetState = made;
        return made;
    }

    @Override
    public void close() throws IOException {
        nodeIndex.close();
    }
}
