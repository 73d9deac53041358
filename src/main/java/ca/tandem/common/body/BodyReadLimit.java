package ca.tandem.common.body;

import java.util.concurrent.Semaphore;

/**
 * A limit on the number of request bodies that are read at once. Reading a body occupies a server thread for as long as its sender likes;
 * with far fewer permits than threads, some threads always remain for requests without a body.
 */
public final class BodyReadLimit {

    /** Number of the server's 200 threads that bodies from users who are not signed in may occupy. */
    private static final int STRANGERS = 16;

    private static final int STAFF = 64;

    private final Semaphore strangers;
    private final Semaphore staff;

    /** Creates the limits of the portal. */
    public BodyReadLimit() {
        this(STRANGERS, STAFF);
    }

    BodyReadLimit(int strangers, int staff) {
        this.strangers = new Semaphore(strangers);
        this.staff = new Semaphore(staff);
    }

    /** A permit that was taken. */
    public static final class ReadPermit implements AutoCloseable {

        private final Semaphore places;
        private boolean given;

        private ReadPermit(Semaphore places) {
            this.places = places;
        }

        /** Returns the permit; further calls have no effect. */
        @Override
        public synchronized void close() {
            if (!given) {
                given = true;
                places.release();
            }
        }
    }

    /**
     * Takes a permit.
     *
     * @param signedIn true if the sender has signed in; anonymous senders cannot take the permits of signed-in users
     * @throws BodyRefusedException if none is free; there is no waiting, because a waiting request would occupy the thread as well
     */
    public ReadPermit acquire(boolean signedIn) {
        var places = signedIn ? staff : strangers;
        if (!places.tryAcquire()) {
            throw new BodyRefusedException(BodyRefusedException.RefusalReason.NO_PLACE, null);
        }
        return new ReadPermit(places);
    }
}
