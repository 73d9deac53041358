package ca.tandem.common.body;

import java.util.concurrent.Semaphore;

/**
 * The places of bodies that are being read. Whoever reads a body keeps a thread of the server for as long as its sender likes; with places
 * for far fewer bodies than there are threads, some are always left for those who only read.
 */
public final class BodyPlaces {

    /** Of 200 threads, these can be kept by bodies. */
    private static final int STRANGERS = 16;

    private static final int STAFF = 64;

    private final Semaphore strangers;
    private final Semaphore staff;

    /** Makes as many as the portal has. */
    public BodyPlaces() {
        this(STRANGERS, STAFF);
    }

    BodyPlaces(int strangers, int staff) {
        this.strangers = new Semaphore(strangers);
        this.staff = new Semaphore(staff);
    }

    /** A place that was taken. */
    public static final class Place implements AutoCloseable {

        private final Semaphore places;
        private boolean given;

        private Place(Semaphore places) {
            this.places = places;
        }

        /** Gives it back; the second time nothing happens. */
        @Override
        public synchronized void close() {
            if (!given) {
                given = true;
                places.release();
            }
        }
    }

    /**
     * Takes a place.
     *
     * @param signedIn whether whoever sends the body has signed in; strangers cannot take the places of people who have
     * @throws BodyRefused if there is none; nobody waits for one, for waiting would keep the thread as well
     */
    public Place take(boolean signedIn) {
        var places = signedIn ? staff : strangers;
        if (!places.tryAcquire()) {
            throw new BodyRefused(BodyRefused.Reason.NO_PLACE, null);
        }
        return new Place(places);
    }
}
