package ca.tandem.api;

import ca.tandem.api.PublicPostingMapper.PublicUpdateJson;
import ca.tandem.common.ProblemException;
import ca.tandem.publication.Publication;
import ca.tandem.publication.transparency.Checkpoints;
import ca.tandem.publication.transparency.ContentHashes;
import ca.tandem.publication.transparency.LogEntry;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.publication.transparency.PublicationLeaf;
import ca.tandem.publication.transparency.TransparencyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Representation in the API of the proof that a publication stands in the transparency log. */
@ApplicationScoped
public class PublicationProofMapper {

    @Inject
    TransparencyLog transparencyLog;

    @Inject
    Checkpoints checkpoints;

    /**
     * The proof of a publication.
     *
     * @param leaf the leaf as it is hashed
     * @param facts the facts as they are hashed
     * @param proof the proof as a tlog-proof, with leaf and checkpoint in it
     * @param updates what readers are told of changes
     * @param entries the posting's entries in the log, the newest first
     */
    public record ProofJson(
            String key,
            int edition,
            Instant publishedAt,
            Instant approvedAt,
            PeopleJson people,
            HashesJson hashes,
            String facts,
            String leaf,
            long index,
            String proof,
            String checkpoint,
            List<PublicUpdateJson> updates,
            List<EntryJson> entries) {}

    /** Numbers of people. */
    public record PeopleJson(int wrote, int translated, int approved) {

        static PeopleJson of(PublicationLeaf leaf) {
            var people = leaf.people();
            return new PeopleJson(people.wrote(), people.translated(), people.approved());
        }
    }

    /** Hashes in hexadecimal digits. */
    public record HashesJson(String en, String fr, String facts) {

        static HashesJson of(PublicationLeaf leaf) {
            var hashes = leaf.hashes();
            return new HashesJson(hashes.texts().en(), hashes.texts().fr(), hashes.facts());
        }
    }

    /** An entry of the log. */
    public record EntryJson(long index, LoggedEvent event, int edition, Instant at) {

        static EntryJson of(LogEntry entry) {
            var leaf = entry.getLeaf();
            return new EntryJson(entry.getIndex(), leaf.event(), leaf.edition(), leaf.at());
        }
    }

    /**
     * Returns the proof.
     *
     * @throws ProblemException if the log does not have the publication yet
     */
    ProofJson of(Publication publication) {
        var history = transparencyLog
                .history(publication.getKey(), publication.getNumber())
                .orElseThrow(() -> ProblemException.notFound("proof.unknown"));
        var entry = history.current();
        var leaf = entry.getLeaf();
        var inclusion = transparencyLog.inclusion(entry.getIndex()).orElseThrow();
        return new ProofJson(
                publication.getKey(),
                leaf.edition(),
                history.publishedAt(),
                leaf.people().approvedAt(),
                PeopleJson.of(leaf),
                HashesJson.of(leaf),
                ContentHashes.canonical(publication.getFacts()),
                entry.getText(),
                entry.getIndex(),
                checkpoints.proof(inclusion),
                checkpoints.checkpoint(inclusion.head()),
                publication.getUpdates().stream().map(PublicUpdateJson::of).toList(),
                history.entries().stream().map(EntryJson::of).toList());
    }
}
