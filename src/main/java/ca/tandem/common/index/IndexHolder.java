package ca.tandem.common.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one open index of a kind on this node. It is opened when it is needed, opened again when it failed, and changed by one thread at a time.
 *
 * @param <I> the kind of index
 */
public final class IndexHolder<I extends IndexHolder.HeldIndex> {

    private static final Logger LOG = System.getLogger(IndexHolder.class.getName());

    /** Time for which a reader waits for another thread that changes the index, in milliseconds. */
    private static final long PATIENCE = 5000;

    private final String name;
    private final IndexOpener<I> opener;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile I index;

    /** An index that can be held. */
    public interface HeldIndex extends AutoCloseable {

        /** Checks whether it can still be written. */
        boolean isOpen();

        /** Writes it to disk. */
        void write() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Opens an index. */
    public interface IndexOpener<I> {
        I open() throws IOException;
    }

    /** Changes an index. */
    public interface IndexChange<I> {
        void apply(I index) throws IOException;
    }

    /**
     * Creates a holder without an open index.
     *
     * @param name the index's name in the log
     */
    public IndexHolder(String name, IndexOpener<I> opener) {
        this.name = name;
        this.opener = opener;
    }

    /** Returns the index as it is; null before it was opened. */
    public I present() {
        return index;
    }

    /** Changes the index, opened if it is closed, and writes it to disk: outside of the turn, so that a busy disk keeps no reader waiting. */
    public void update(IndexChange<I> change) {
        turn.lock();
        try {
            change.apply(opened());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written", e);
        } finally {
            turn.unlock();
        }
        write();
    }

    private void write() {
        var present = index;
        try {
            if (present != null) {
                present.write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written", e);
        }
    }

    /** Opens the index if it is closed. */
    public void open() throws IOException {
        turn.lock();
        try {
            opened();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Changes the index for a reader, who goes on with what is there if another thread takes long or the change fails, which is logged.
     *
     * @throws IllegalStateException if there is no index at all
     */
    public void follow(IndexChange<I> change) {
        if (!inTurn()) {
            return;
        }
        try {
            change.apply(opened());
        } catch (IOException | RuntimeException e) {
            if (index == null) {
                throw new IllegalStateException(name + " cannot be opened", e);
            }
            LOG.log(Level.WARNING, name + " could not follow", e);
        } finally {
            turn.unlock();
        }
    }

    private boolean inTurn() {
        try {
            return turn.tryLock(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private I opened() throws IOException {
        if (index != null && !index.isOpen()) {
            close();
        }
        if (index == null) {
            index = opener.open();
        }
        return index;
    }

    /** Closes an index that failed while it was read, so that it is opened again and built anew if necessary. */
    public void fail(I failed, Exception problem) {
        LOG.log(Level.WARNING, name + " failed and is opened anew", problem);
        turn.lock();
        try {
            if (index == failed) {
                close();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Closes the index; what fails in this is logged. */
    public void close() {
        turn.lock();
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, name + " did not close cleanly", e);
        } finally {
            index = null;
            turn.unlock();
        }
    }
}
