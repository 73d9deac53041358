package ca.tandem.publication.evidence;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Content;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import ca.tandem.record.Entries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Who wrote, translated and approved each language of what readers saw, by what is on record. */
@ApplicationScoped
public class Evidence {

    @Inject
    Entries entries;

    @Inject
    Postings postings;

    @Inject
    Publications publications;

    /**
     * What is on record of a posting.
     *
     * @param showings what readers saw at any moment between two instants, the earliest first; empty where they saw nothing
     * @param standing whether what readers see now has the hash that is on record; null where they see nothing
     */
    public record Testimony(List<Showing> showings, Boolean standing) {}

    /**
     * What readers saw of a posting.
     *
     * @param from the first instant
     * @param before the instant before which it was seen
     */
    public Testimony of(String posting, Instant from, Instant before) {
        var all = Reading.of(entries.of(posting));
        var now = all.stream().filter(showing -> showing.until() == null).findFirst();
        var standing = publications
                .byKey(posting)
                .filter(publication -> !publication.isWithdrawn())
                .map(publication -> now.map(Showing::content)
                        .filter(hash(publication)::equals)
                        .isPresent())
                .orElse(null);
        return new Testimony(
                all.stream().filter(showing -> showing.isWithin(from, before)).toList(), standing);
    }

    private String hash(Publication publication) {
        var note = postings.publicEdition(publication.getKey())
                .map(Edition::getNote)
                .orElse(null);
        return new Content(null, Bilingual.of(publication::textIn), publication.getFacts(), note).hash();
    }
}
