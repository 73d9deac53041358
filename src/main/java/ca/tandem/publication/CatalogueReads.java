package ca.tandem.publication;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Notes of what one response has read of the {@link Catalogue}, so that a kept response is sent again only while all of it is still so. The thread
 * that makes the response begins and ends the notes; elsewhere nothing is noted.
 */
public final class CatalogueReads implements AutoCloseable {

    private static final ThreadLocal<CatalogueReads> CURRENT = new ThreadLocal<>();

    private final Map<String, CatalogueEntry> entries = new HashMap<>();
    private Long all;
    private boolean isComplete = true;

    private CatalogueReads() {}

    /** Begins to note what this thread reads, until the notes are closed. */
    public static CatalogueReads begin() {
        var reads = new CatalogueReads();
        CURRENT.set(reads);
        return reads;
    }

    /** Notes that anything may have been read of the publications up to a number; the first number counts. */
    static void noteAll(long number) {
        var reads = CURRENT.get();
        if (reads != null && reads.all == null) {
            reads.all = number;
        }
    }

    /** Notes that an entry was read; what was read first counts. */
    static void note(CatalogueEntry entry) {
        var reads = CURRENT.get();
        if (reads != null) {
            reads.entries.putIfAbsent(entry.key(), entry);
        }
    }

    /** Notes that what was read is behind the catalogue, such as an index that is being built: the response must not be kept. */
    public static void noteIncomplete() {
        var reads = CURRENT.get();
        if (reads != null) {
            reads.isComplete = false;
        }
    }

    /** Returns the number of the latest publication, if more was read than single entries. */
    Optional<Long> all() {
        return Optional.ofNullable(all);
    }

    /** Returns the entries that were read, by key. */
    Map<String, CatalogueEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Checks whether what was read was as new as the catalogue. */
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
