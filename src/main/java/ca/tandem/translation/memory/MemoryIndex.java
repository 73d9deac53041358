package ca.tandem.translation.memory;

import ca.tandem.translation.memory.MemoryLock.MemoryState;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The Lucene index of the translation memory in its folder, with one writer and the searchers opened from it. */
final class MemoryIndex implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MemoryIndex.class.getName());
    private static final String NUMBER = "number";
    private static final String EPOCH = "epoch";
    private static final String FORMAT = "format";

    /** Size of the writer's buffer, in MB; the only part of the index in the heap. */
    private static final double BUFFER = 24;

    /**
     * Number of segments per tier. Fewer and larger segments than Lucene's default of ten are faster, because every lookup searches each of
     * them.
     */
    private static final double SEGMENTS = 4;

    /** Maximum number of processes on one folder; more are taken for a mistake. */
    private static final int MOST_NEIGHBOURS = 9;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile MemoryState state;

    private MemoryIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, configuration());
        this.searchers = new SearcherManager(writer, new UncachedSearcherFactory());
        this.state = committed(writer);
    }

    /**
     * Opens the index in the given folder, or an empty one if the folder has none or a corrupt one. If another process uses the folder, a
     * sibling folder is used.
     *
     * @throws IOException if no folder can be written
     */
    static MemoryIndex open(Path folder) throws IOException {
        for (var neighbour = 1; ; neighbour++) {
            var own = neighbour == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + neighbour);
            try {
                return openOwn(own);
            } catch (LockObtainFailedException e) {
                if (neighbour == MOST_NEIGHBOURS) {
                    throw e;
                }
            }
        }
    }

    private static MemoryIndex openOwn(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            var index = new MemoryIndex(directory);
            index.checkIntegrity();
            return index;
        } catch (LockObtainFailedException | AccessDeniedException e) {
            directory.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The memory's index is broken and is built anew: " + e);
            return emptied(directory);
        }
    }

    /** Deletes the files of a corrupt index one by one, because such an index may not even open for writing. */
    private static MemoryIndex emptied(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return new MemoryIndex(directory);
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(null)
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFER)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS));
    }

    private static MemoryState committed(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return new MemoryState("", 0);
        }
        var values = new HashMap<String, String>();
        data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return IndexField.FORMAT.equals(values.get(FORMAT))
                ? new MemoryState(values.get(EPOCH), Long.parseLong(values.get(NUMBER)))
                : new MemoryState("", 0);
    }

    /** Reads every file to its end, so that a flipped bit is found now and not in the middle of a user's lookup. */
    private void checkIntegrity() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException | RuntimeException e) {
            searchers.release(searcher);
            searcher = null;
            abandon();
            throw e;
        } finally {
            if (searcher != null) {
                searchers.release(searcher);
            }
        }
    }

    /** Closes the index and leaves its files as they are. */
    private void abandon() {
        try {
            searchers.close();
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The broken index did not close", e);
        }
    }

    /** Returns the state of the memory that the index has reached. */
    MemoryState state() {
        return state;
    }

    /** Checks whether the index can still be written; after a full disk, for instance, it must be opened again. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /**
     * Adds entries; those that the index has are replaced.
     *
     * @param entries the entries
     * @param newUpTo the change number up to which the index is known to have none of the entries and need not search for them
     */
    void put(List<MemoryEntry> entries, long newUpTo) throws IOException {
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
            writer.deleteDocuments(EntryDocument.idTerm(entry.entry()));
        }
    }

    void clear() throws IOException {
        writer.deleteAll();
        state = new MemoryState("", 0);
    }

    /** Makes the changes so far visible to new lookups, and only then reports the new state. */
    void publish(MemoryState reached) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORMAT, IndexField.FORMAT, EPOCH, reached.epoch(), NUMBER, Long.toString(reached.number()))
                        .entrySet());
        searchers.maybeRefreshBlocking();
        state = reached;
    }

    /** Writes the changes to disk. This need not happen soon, as unwritten changes are read from the database again. */
    void write() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    /** Returns the number of entries in the index. */
    long count() throws IOException {
        return with(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** Returns the most similar entries, best first. */
    List<MemoryCandidate> findSimilar(Lookup lookup) throws IOException {
        var asked = new IndexedEntry(
                Fingerprint.of(lookup.text()),
                Fingerprint.ofNeighbours(lookup.before(), lookup.after()),
                TextTokens.of(lookup.text()));
        return with(searcher -> findSimilar(searcher, lookup, asked));
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
        return with(searcher -> WordSearch.in(searcher, words, page, size));
    }

    /** A factory of searchers without a query cache, which would only fill the heap because no two lookups are the same. */
    private static final class UncachedSearcherFactory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** An operation on a searcher. */
    private interface SearcherOperation<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(SearcherOperation<T> searcherOperation) throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcherOperation.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
