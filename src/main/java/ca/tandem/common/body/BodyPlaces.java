package ca.tandem.common.body;

import java.util.concurrent.Semaphore;

/**
 * A limit on the number of request bodies that are read at once. Reading a body occupies a server thread for as long as its sender likes;
 * with far fewer permits than threads, some threads always remain for requests without a body.
 */
public final class BodyPlaces {

    /** Number of the server's 200 threads that bodies from users who are not signed in may occupy. */
    private static final int STRANGERS = 16;

    private static final int STAFF = 64;

    private final Semaphore strangers;
    private final Semaphore staff;

    /** Creates the limits of the portal. */
    public BodyPlaces() {
        this(STRANGERS, STAFF);
    }

    BodyPlaces(int strangers, int staff) {
        this.strangers = new Semaphore(strangers);
        this.staff = new Semaphore(staff);
    }

    /** A permit that was taken. */
    public static final class Place implements AutoCloseable {

        private final Semaphore places;
        private boolean given;

        private Place(Semaphore places) {
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
     * @throws BodyRefused if none is free; there is no waiting, because a waiting request would occupy the thread as well
     */
    public Place take(boolean signedIn) {
        var places = signedIn ? staff : strangers;
        if (!places.tryAcquire()) {
            throw new BodyRefused(BodyRefused.Reason.NO_PLACE, null);
        }
        return new Place(places);
    }
}
