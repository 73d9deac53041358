package ca.tandem.translation.memory;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the index in step with the database. What was committed on this node is in it at the next lookup; what another node committed,
 * as soon as the clock has asked. An index that was lost, that is broken, or that belongs to another database is built anew while
 * lookups find what is in it so far.
 */
@ApplicationScoped
public class MemoryFollower {

    private static final Logger LOG = System.getLogger(MemoryFollower.class.getName());

    /** How many entries are read at once. */
    private static final int PAGE = 1000;

    /** After how many of these pages lookups see what was read. */
    private static final int PAGES_BETWEEN = 50;

    /** A lookup catches up by itself as long as that does not take longer than the lookup; else the clock does. */
    private static final int FEW = 2000;

    /** How long a lookup waits for somebody else who catches up, in milliseconds. */
    private static final long PATIENCE = 5000;

    @Inject
    MemoryChanges changes;

    @Inject
    @ConfigProperty(name = "tandem.data")
    String data;

    private final AtomicLong wanted = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile MemoryIndex index;
    private boolean checked;

    /** Opens the index if it is not open, and brings it up to what the database holds now. */
    void follow() {
        turn.lock();
        try {
            catchUp(opened());
        } catch (IOException e) {
            throw new UncheckedIOException("The memory's index cannot be written", e);
        } finally {
            turn.unlock();
        }
        write();
    }

    /** Outside of the turn: a disk that is busy keeps no lookup waiting. */
    private void write() {
        var current = index;
        try {
            if (current != null) {
                current.write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The memory's index cannot be written", e);
        }
    }

    /** Opens the index with whatever it holds. */
    void open() {
        turn.lock();
        try {
            opened();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "The memory's index cannot be opened; it is tried again every second", e);
        } finally {
            turn.unlock();
        }
    }

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemoryChanged changed) {
        wanted.accumulateAndGet(changed.number(), Math::max);
    }

    /** The change up to which lookups see the memory. */
    String reached() {
        var current = current();
        return current == null
                ? ""
                : current.state().epoch() + " " + current.state().number();
    }

    /** The entries that are most alike, best first. */
    List<Candidate> alike(Lookup lookup) {
        var current = current();
        try {
            return current == null ? List.of() : current.alike(lookup);
        } catch (IOException | RuntimeException e) {
            fail(current, e);
            return List.of();
        }
    }

    /** The entries in which words stand, the latest first. */
    WordSearch withWords(String words, int page, int size) {
        var current = current();
        try {
            return current == null ? new WordSearch(0, List.of()) : current.withWords(words, page, size);
        } catch (IOException | RuntimeException e) {
            fail(current, e);
            return new WordSearch(0, List.of());
        }
    }

    /** The index with everything that this node has committed, unless it is being built; null before it was opened. */
    private MemoryIndex current() {
        var behind = index == null ? 0 : wanted.get() - index.state().number();
        if (behind > 0 && behind <= FEW && inTurn()) {
            try {
                catchUp(opened());
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "The memory's index could not follow", e);
            } finally {
                turn.unlock();
            }
        }
        return index;
    }

    private boolean inTurn() {
        try {
            return turn.tryLock(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private MemoryIndex opened() throws IOException {
        if (index != null && !index.isOpen()) {
            closeQuietly();
        }
        if (index == null) {
            checked = false;
            index = MemoryIndex.open(Path.of(data, "memory"));
        }
        return index;
    }

    private void catchUp(MemoryIndex current) throws IOException {
        var target = changes.state();
        var unfinished = current.state().number() == 0 && target.number() > 0;
        if (unfinished || !isOfTheSame(current.state(), target)) {
            LOG.log(Level.INFO, "The memory's index is built from the database");
            current.clear();
        }
        advance(current, target);
        if (!checked && current.count() != changes.count() && changes.state().equals(target)) {
            LOG.log(
                    Level.WARNING,
                    "The memory''s index holds {0} entries, the database does not; it is built anew",
                    current.count());
            current.clear();
            advance(current, target);
        }
        checked = true;
        wanted.accumulateAndGet(target.number(), Math::max);
    }

    private static boolean isOfTheSame(MemoryState reached, MemoryState target) {
        return reached.epoch().equals(target.epoch()) && reached.number() <= target.number();
    }

    /** In the order of the changes, so that wherever it ends, nothing below the number that is written down is missing. */
    private void advance(MemoryIndex current, MemoryState target) throws IOException {
        var from = current.state().number();
        var newUpTo = from == 0 ? target.number() : 0;
        forget(current, from, target);
        for (var pages = 1; from < target.number(); pages++) {
            var entered = changes.enteredSince(from, PAGE);
            current.put(entered, newUpTo);
            from = entered.size() == PAGE ? entered.get(PAGE - 1).getNumber() : target.number();
            if (pages % PAGES_BETWEEN == 0 && from < target.number()) {
                current.reach(new MemoryState(target.epoch(), from));
            }
        }
        if (!current.state().equals(target)) {
            current.reach(target);
        }
    }

    private void forget(MemoryIndex current, long since, MemoryState target) throws IOException {
        var from = since;
        while (from < target.number()) {
            var forgotten = changes.forgottenSince(from, PAGE);
            current.drop(forgotten);
            from = forgotten.size() == PAGE ? forgotten.get(PAGE - 1).number() : target.number();
        }
    }

    /** An index that fails in the middle of a lookup is built anew. */
    private void fail(MemoryIndex failed, Exception problem) {
        LOG.log(Level.WARNING, "The memory's index failed and is opened anew", problem);
        turn.lock();
        try {
            if (index == failed) {
                closeQuietly();
            }
        } finally {
            turn.unlock();
        }
    }

    @PreDestroy
    void closeQuietly() {
        turn.lock();
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The memory's index did not close cleanly", e);
        } finally {
            index = null;
            turn.unlock();
        }
    }
}
