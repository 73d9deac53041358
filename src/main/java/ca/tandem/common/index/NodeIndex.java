package ca.tandem.common.index;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** A Lucene index in its folder, with one writer, the searchers opened from it, and the state of the database that it has reached. */
public final class NodeIndex implements AutoCloseable {

    private static final Logger LOG = System.getLogger(NodeIndex.class.getName());
    private static final String NUMBER = "number";
    private static final String EPOCH = "epoch";
    private static final String FORMAT = "format";

    /** Maximum number of processes on one folder; more are taken for a mistake. */
    private static final int MOST_NEIGHBOURS = 9;

    private final IndexKind indexKind;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile IndexState state;

    /**
     * Kind of an index, by which it is opened.
     *
     * @param name its name in the log
     * @param format the version of what its documents contain; an index of another one counts as empty
     * @param configuration makes the writer's configuration, a new one for each writer
     */
    public record IndexKind(String name, String format, Supplier<IndexWriterConfig> configuration) {}

    /** An operation on a searcher. */
    public interface SearcherOperation<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private NodeIndex(Directory directory, IndexKind indexKind) throws IOException {
        this.indexKind = indexKind;
        this.directory = directory;
        this.writer =
                new IndexWriter(directory, indexKind.configuration().get().setOpenMode(OpenMode.CREATE_OR_APPEND));
        this.searchers = new SearcherManager(writer, new UncachedSearcherFactory());
        this.state = committed();
    }

    /**
     * Opens the index in the given folder, or an empty one if the folder has none or a corrupt one. If another process uses the folder, a
     * sibling folder is used.
     *
     * @throws IOException if no folder can be written
     */
    public static NodeIndex open(Path folder, IndexKind indexKind) throws IOException {
        for (var neighbour = 1; ; neighbour++) {
            var own = neighbour == 1 ? folder : folder.resolveSibling(folder.getFileName() + "-" + neighbour);
            try {
                return openOwn(own, indexKind);
            } catch (LockObtainFailedException e) {
                if (neighbour == MOST_NEIGHBOURS) {
                    throw e;
                }
            }
        }
    }

    /** Opens an empty index in the heap, which is lost with the process. */
    public static NodeIndex inMemory(IndexKind indexKind) throws IOException {
        return new NodeIndex(new ByteBuffersDirectory(), indexKind);
    }

    private static NodeIndex openOwn(Path folder, IndexKind indexKind) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            var index = new NodeIndex(directory, indexKind);
            index.checkIntegrity();
            return index;
        } catch (LockObtainFailedException | AccessDeniedException e) {
            directory.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, indexKind.name() + " is broken and is built anew: " + e);
            return emptied(directory, indexKind);
        }
    }

    /** Deletes the files of a corrupt index one by one, because such an index may not even open for writing. */
    private static NodeIndex emptied(Directory directory, IndexKind indexKind) throws IOException {
        for (var file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return new NodeIndex(directory, indexKind);
    }

    private IndexState committed() {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return IndexState.NOTHING;
        }
        var values = new HashMap<String, String>();
        data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return indexKind.format().equals(values.get(FORMAT))
                ? new IndexState(values.get(EPOCH), Long.parseLong(values.get(NUMBER)))
                : IndexState.NOTHING;
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

    /** Returns the writer, for adding and deleting documents; what it did is seen after {@link #publish}. */
    public IndexWriter writer() {
        return writer;
    }

    /** Returns the state of the database that the index has reached. */
    public IndexState state() {
        return state;
    }

    /** Checks whether the index can still be written; after a full disk, for instance, it must be opened again. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** Takes out every document. */
    public void clear() throws IOException {
        writer.deleteAll();
        state = IndexState.NOTHING;
    }

    /** Makes the changes so far visible to new lookups, and only then reports the new state. */
    public void publish(IndexState reached) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORMAT, indexKind.format(), EPOCH, reached.epoch(), NUMBER, Long.toString(reached.number()))
                        .entrySet());
        searchers.maybeRefreshBlocking();
        state = reached;
    }

    /** Writes the changes to disk. This need not happen soon, as unwritten changes are read from the database again. */
    public void write() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    /** Returns the number of documents in the index. */
    public long count() throws IOException {
        return with(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** Returns what an operation reads of the index as it is now. */
    public <T> T with(SearcherOperation<T> searcherOperation) throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcherOperation.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** A factory of searchers without a query cache, which would only fill the heap because hardly two lookups are the same. */
    private static final class UncachedSearcherFactory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
