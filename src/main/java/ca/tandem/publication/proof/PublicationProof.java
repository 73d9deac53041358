package ca.tandem.publication.proof;

import ca.tandem.audit.AuditEntries;
import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Proof, from the audit log, of who wrote, translated and approved each language of the content that readers saw. */
@ApplicationScoped
public class PublicationProof {

    @Inject
    AuditEntries auditEntries;

    @Inject
    Postings postings;

    @Inject
    Publications publications;

    /**
     * The result for one posting.
     *
     * @param periods the periods within the requested time, the earliest first; empty if nothing was public
     * @param matchesAuditLog whether the hash of the public content equals the one in the audit log; null if nothing is public now
     */
    public record ProofResult(List<PublishedPeriod> periods, Boolean matchesAuditLog) {}

    /**
     * Returns the proof for a posting and a time.
     *
     * @param posting the posting's key
     * @param from the first instant
     * @param before the end of the time, exclusive
     */
    public ProofResult of(String posting, Instant from, Instant before) {
        var all = ProofReader.of(auditEntries.of(posting));
        var now = all.stream()
                .filter(publishedPeriod -> publishedPeriod.until() == null)
                .findFirst();
        var standing = publications
                .byKey(posting)
                .filter(publication -> !publication.isWithdrawn())
                .map(publication -> now.map(PublishedPeriod::content)
                        .filter(hash(publication)::equals)
                        .isPresent())
                .orElse(null);
        return new ProofResult(
                all.stream()
                        .filter(publishedPeriod -> publishedPeriod.isWithin(from, before))
                        .toList(),
                standing);
    }

    private String hash(Publication publication) {
        var note = postings.publicEdition(publication.getKey())
                .map(Edition::getNote)
                .orElse(null);
        return new EditionContent(
                        null, Bilingual.of(publication::textIn), publication.getFacts(), publication.getFiles(), note)
                .hash();
    }
}
