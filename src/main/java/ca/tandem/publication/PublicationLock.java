package ca.tandem.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row that is locked while a publication runs, so that the numbers of publications grow in the order of the commits. It never changes. */
@Entity
@Table(name = "publication_lock")
public class PublicationLock {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    /** Identifier of this database, different from any other's and from its own before it was set up anew. */
    private String epoch;

    protected PublicationLock() {}

    long getId() {
        return id;
    }

    String getEpoch() {
        return epoch;
    }
}
