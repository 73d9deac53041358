package ca.tandem.translation.memory;

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

/** The Lucene index of the memory in its folder: one writer, one searcher that lives as long. */
final class MemoryIndex implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MemoryIndex.class.getName());
    private static final String NUMBER = "number";
    private static final String EPOCH = "epoch";
    private static final String FORMAT = "format";

    /** What the writer holds back before it writes, in MB; the only part of the index that lives in the heap. */
    private static final double BUFFER = 24;

    /** Fewer and larger segments than Lucene's usual ten: every lookup asks each of them. */
    private static final double SEGMENTS = 4;

    /** How many processes may run on one folder before it is held for a mistake. */
    private static final int MOST_NEIGHBOURS = 9;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile MemoryState state;

    private MemoryIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, configuration());
        this.searchers = new SearcherManager(writer, new WithoutCache());
        this.state = committed(writer);
    }

    /**
     * Opens the index of that folder, or an empty one where it holds none or a broken one. Where another process uses the folder, one
     * beside it is taken.
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

    /** A broken index may not even let itself be opened for writing; its files go one by one. */
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

    /** Reads every file to its end: a bit that fell over is found now, not in the middle of somebody's work. */
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

    /** Gives the files up as they are. */
    private void abandon() {
        try {
            searchers.close();
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The broken index did not close", e);
        }
    }

    /** How far it has followed. */
    MemoryState state() {
        return state;
    }

    /** Whether it can still be written; after a full disk, for instance, it must be opened anew. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /**
     * Takes entries; those that it knew are replaced.
     *
     * @param newUpTo the number up to which it is known to have none of them, so that it need not look
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

    void drop(List<ForgottenEntry> entries) throws IOException {
        for (var entry : entries) {
            writer.deleteDocuments(EntryDocument.idTerm(entry.entry()));
        }
    }

    void clear() throws IOException {
        writer.deleteAll();
        state = new MemoryState("", 0);
    }

    /** Shows what was taken to the lookups that begin now; only then says how far it has followed. */
    void reach(MemoryState reached) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORMAT, IndexField.FORMAT, EPOCH, reached.epoch(), NUMBER, Long.toString(reached.number()))
                        .entrySet());
        searchers.maybeRefreshBlocking();
        state = reached;
    }

    /** Writes down what was taken. It may take its time: what is not written is read from the database once more. */
    void write() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    /** How many entries are in it. */
    long count() throws IOException {
        return with(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** The entries that are most alike, best first. */
    List<Candidate> alike(Lookup lookup) throws IOException {
        var asked = new Imprint(
                Fingerprint.of(lookup.text()),
                Fingerprint.ofNeighbours(lookup.before(), lookup.after()),
                Tokens.of(lookup.text()));
        return with(searcher -> alike(searcher, lookup, asked));
    }

    private static List<Candidate> alike(IndexSearcher searcher, Lookup lookup, Imprint asked) throws IOException {
        var rescoring = new Rescoring(searcher, lookup, asked);
        var same = new TermQuery(EntryDocument.textTerm(lookup.from(), asked.text()));
        rescoring.take(
                searcher.search(same, new OneCollector<>(new Documents(lookup))).all());
        if (lookup.min() < Match.EXACT && !rescoring.isSettledAbove(Match.EXACT)) {
            var buckets = FuzzyScan.of(searcher, lookup, asked.tokens());
            for (var bound = Match.EXACT; bound >= lookup.min() && !rescoring.isSettledAbove(bound); bound--) {
                rescoring.take(buckets.at(bound));
            }
        }
        return rescoring.results();
    }

    /** The entries in which words stand, the latest first. */
    WordSearch withWords(String words, int page, int size) throws IOException {
        return with(searcher -> WordSearch.in(searcher, words, page, size));
    }

    /** No two lookups are the same; what Lucene would cache of them is heap for nothing. */
    private static final class WithoutCache extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** What is done with the searcher of a moment. */
    private interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Work<T> work) throws IOException {
        var searcher = searchers.acquire();
        try {
            return work.on(searcher);
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
