package ca.tandem.translation.memory;

import ca.tandem.common.index.IndexHolder;
import ca.tandem.common.index.IndexState;
import ca.tandem.common.index.NodeIndex;
import ca.tandem.common.index.NodeIndex.IndexKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** The index of the translation memory: its entries as documents, and lookups in them. */
final class MemoryIndex implements IndexHolder.HeldIndex {

    /** Size of the writer's buffer, in MB; the only part of the index in the heap. */
    private static final double BUFFER = 24;

    /**
     * Number of segments per tier. Fewer and larger segments than Lucene's default of ten are faster, because every lookup searches each of
     * them.
     */
    private static final double SEGMENTS = 4;

    private static final IndexKind KIND =
            new IndexKind("The memory's index", IndexField.FORMAT, MemoryIndex::configuration);

    private final NodeIndex nodeIndex;

    private MemoryIndex(NodeIndex nodeIndex) {
        this.nodeIndex = nodeIndex;
    }

    /** Opens the index as {@link NodeIndex#open} does. */
    static MemoryIndex open(Path folder) throws IOException {
        return new MemoryIndex(NodeIndex.open(folder, KIND));
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(null)
                .setRAMBufferSizeMB(BUFFER)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS));
    }

    /** Returns the state of the memory that the index has reached. */
    IndexState state() {
        return nodeIndex.state();
    }

    /** Checks whether the index can still be written. */
    @Override
    public boolean isOpen() {
        return nodeIndex.isOpen();
    }

    /**
     * Adds entries; those that the index has are replaced.
     *
     * @param entries the entries
     * @param newUpTo the change number up to which the index is known to have none of the entries and need not search for them
     */
    void put(List<MemoryEntry> entries, long newUpTo) throws IOException {
        var writer = nodeIndex.writer();
        for (var entry : entries) {
            if (entry.getNumber() <= newUpTo) {
                writer.addDocument(EntryDocument.of(entry));
            } else {
                writer.updateDocument(EntryDocument.idTerm(entry.getId()), EntryDocument.of(entry));
            }
        }
    }

    void delete(List<DeletedEntry> entries) throws IOException {
        for (var entry : entries) {
            nodeIndex.writer().deleteDocuments(EntryDocument.idTerm(entry.entry()));
        }
    }

    void clear() throws IOException {
        nodeIndex.clear();
    }

    /** Makes the changes so far visible to new lookups, and only then reports the new state. */
    void publish(IndexState reached) throws IOException {
        nodeIndex.publish(reached);
    }

    /** Writes the changes to disk. */
    @Override
    public void write() throws IOException {
        nodeIndex.write();
    }

    /** Returns the number of entries in the index. */
    long count() throws IOException {
        return nodeIndex.count();
    }

    /** Returns the most similar entries, best first. */
    List<MemoryCandidate> findSimilar(Lookup lookup) throws IOException {
        var asked = new IndexedEntry(
                Fingerprint.of(lookup.text()),
                Fingerprint.ofNeighbours(lookup.before(), lookup.after()),
                TextTokens.of(lookup.text()));
        return nodeIndex.with(searcher -> findSimilar(searcher, lookup, asked));
    }

    private static List<MemoryCandidate> findSimilar(IndexSearcher searcher, Lookup lookup, IndexedEntry asked)
            throws IOException {
        var matchScoring = new MatchScoring(searcher, lookup, asked);
        var same = new TermQuery(EntryDocument.textTerm(lookup.from(), asked.text()));
        matchScoring.take(searcher.search(same, new SingleThreadCollector<>(new DocumentCollector(lookup)))
                .all());
        if (lookup.min() < MemoryMatch.EXACT && !matchScoring.isSettledAbove(MemoryMatch.EXACT)) {
            var scoreBuckets = FuzzySearch.of(searcher, lookup, asked.tokens());
            for (var bound = MemoryMatch.EXACT; bound >= lookup.min() && !matchScoring.isSettledAbove(bound); bound--) {
                matchScoring.take(scoreBuckets.at(bound));
            }
        }
        return matchScoring.results();
    }

    /** Returns the entries that contain the words, the latest first. */
    WordSearch searchWords(String words, int page, int size) throws IOException {
        return nodeIndex.with(searcher -> WordSearch.in(searcher, words, page, size));
    }

    @Override
    public void close() throws IOException {
        nodeIndex.close();
    }
}
