package ca.tandem.translation.memory;

import ca.tandem.common.index.IndexHolder;
import ca.tandem.common.index.IndexState;
import ca.tandem.translation.memory.MemoryLock.CommittedState;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Synchronisation of the index with the database. Changes that were committed on this node are in the index at the next lookup, those of
 * other nodes after the next tick of the timer. An index that is lost, is corrupt or belongs to another database is rebuilt; until that is
 * done, lookups find what is in it so far.
 */
@ApplicationScoped
public class MemoryIndexer {

    private static final Logger LOG = System.getLogger(MemoryIndexer.class.getName());

    /** Number of entries that are read at once. */
    private static final int PAGE = 1000;

    /** Number of pages after which lookups see the entries read so far. */
    private static final int PAGES_BETWEEN = 50;

    /** Maximum number of changes that a lookup applies itself, so that this takes no longer than the lookup; more are left to the timer. */
    private static final int FEW = 2000;

    @Inject
    MemoryChanges changes;

    @Inject
    @ConfigProperty(name = "tandem.data")
    String data;

    private final AtomicLong wanted = new AtomicLong();
    private final IndexHolder<MemoryIndex> holder = new IndexHolder<>("The memory's index", this::openIndex);
    private boolean checked;

    /** Opens the index if it is closed, and updates it to the present state of the database. */
    void update() {
        holder.update(this::catchUp);
    }

    /** Opens the index with its present content. */
    void open() {
        try {
            holder.open();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The memory's index cannot be opened; it is tried again every second", e);
        }
    }

    private MemoryIndex openIndex() throws IOException {
        checked = false;
        return MemoryIndex.open(Path.of(data, "memory"));
    }

    void onMemoryChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemoryChanged changed) {
        wanted.accumulateAndGet(changed.number(), Math::max);
    }

    /** Returns the change up to which lookups see the memory, with the id of the database. */
    String version() {
        var current = current();
        return current == null
                ? ""
                : current.state().epoch() + " " + current.state().number();
    }

    /** Returns the most similar entries, best first. */
    List<MemoryCandidate> findSimilar(Lookup lookup) {
        var current = current();
        try {
            return current == null ? List.of() : current.findSimilar(lookup);
        } catch (IOException | RuntimeException e) {
            holder.fail(current, e);
            return List.of();
        }
    }

    /** Returns the entries that contain the words, the latest first. */
    WordSearch searchWords(String words, int page, int size) {
        var current = current();
        try {
            return current == null ? new WordSearch(0, List.of()) : current.searchWords(words, page, size);
        } catch (IOException | RuntimeException e) {
            holder.fail(current, e);
            return new WordSearch(0, List.of());
        }
    }

    /** Returns the index with all changes committed on this node, unless it is being rebuilt; null before it was opened. */
    private MemoryIndex current() {
        var present = holder.present();
        var behind = present == null ? 0 : wanted.get() - present.state().number();
        if (behind > 0 && behind <= FEW) {
            holder.follow(this::catchUp);
        }
        return holder.present();
    }

    private void catchUp(MemoryIndex current) throws IOException {
        var committed = changes.state();
        var target = committed.state();
        var unfinished = current.state().number() == 0 && target.number() > 0;
        if (unfinished || !current.state().isBefore(target)) {
            LOG.log(Level.INFO, "The memory's index is built from the database");
            current.clear();
        }
        advance(current, committed);
        if (!checked && current.count() != changes.count() && changes.state().equals(committed)) {
            LOG.log(
                    Level.WARNING,
                    "The memory''s index holds {0} entries, the database does not; it is built anew",
                    current.count());
            current.clear();
            advance(current, committed);
        }
        checked = true;
        wanted.accumulateAndGet(target.number(), Math::max);
    }

    /** Applies the changes in their order, so that whenever this stops, no change below the stored number is missing. */
    private void advance(MemoryIndex current, CommittedState committed) throws IOException {
        var target = committed.state();
        var from = current.state().number();
        var newUpTo = from == 0 ? target.number() : 0;
        forget(current, from, committed);
        for (var pages = 1; from < target.number(); pages++) {
            var entered = changes.changedSince(from, PAGE);
            current.put(entered, newUpTo);
            from = entered.size() == PAGE ? entered.get(PAGE - 1).getNumber() : target.number();
            if (pages % PAGES_BETWEEN == 0 && from < target.number()) {
                current.publish(new IndexState(target.epoch(), from));
            }
        }
        if (!current.state().equals(target)) {
            current.publish(target);
        }
    }

    private void forget(MemoryIndex current, long since, CommittedState committed) throws IOException {
        var from = since;
        while (from < committed.lastDeletion()) {
            var forgotten = changes.deletedSince(from, PAGE);
            current.delete(forgotten);
            from = forgotten.size() == PAGE ? forgotten.get(PAGE - 1).number() : committed.lastDeletion();
        }
    }

    @PreDestroy
    void close() {
        holder.close();
    }
}
