package ca.tandem.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counter that numbers the publications. Its row is locked while a publication runs, so that numbers grow in the order of the commits. */
@Entity
@Table(name = "publication_counter")
public class PublicationCounter {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    @Column(name = "last_number")
    private long last;

    protected PublicationCounter() {}

    long next() {
        last++;
        return last;
    }

    long last() {
        return id == ONLY ? last : 0;
    }
}
