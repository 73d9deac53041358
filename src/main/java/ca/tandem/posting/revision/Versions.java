package ca.tandem.posting.revision;

import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A service that finds the versions of a posting: its editions as they are now, and their revisions. */
@ApplicationScoped
public class Versions {

    @Inject
    Revisions revisions;

    /**
     * Two versions to compare.
     *
     * @param from the earlier one
     * @param to the later one
     */
    public record VersionPair(RevisionName from, RevisionName to) {}

    /**
     * Returns the content of a revision or the present content of an edition; empty if there is none with that name.
     *
     * @param editions all editions of the posting
     */
    public Optional<EditionSnapshot> snapshot(String key, List<Edition> editions, RevisionName name) {
        return name.isEdition()
                ? editions.stream()
                        .filter(edition -> edition.getNumber() == name.edition())
                        .findFirst()
                        .map(Versions::snapshot)
                : revisions.find(key, name).map(Revision::toSnapshot);
    }

    private static EditionSnapshot snapshot(Edition edition) {
        return new EditionSnapshot(
                RevisionName.of(edition.getNumber()),
                edition.getState(),
                edition.getChangedBy(),
                edition.getChangedAt(),
                edition.getContent());
    }

    /**
     * Returns the default pair to compare: the edition in work, or else the latest, with the public edition; if that is the same one,
     * with the previous edition; if there is none, with the previous revision.
     *
     * @param editions all editions of the posting, newest first; not empty
     * @param revisions the revisions of all of them, newest first
     */
    public static VersionPair defaultComparison(List<Edition> editions, List<RevisionSummary> revisions) {
        var present = new PostingEditions(editions);
        var leading = present.current().orElseThrow();
        var to = RevisionName.of(leading.getNumber());
        return present.shown()
                .filter(shown -> shown.getNumber() != leading.getNumber())
                .or(() -> editions.stream()
                        .filter(edition -> edition.getNumber() < leading.getNumber())
                        .filter(edition -> edition.getState() != State.DISCARDED)
                        .findFirst())
                .map(edition -> new VersionPair(RevisionName.of(edition.getNumber()), to))
                .orElseGet(() -> new VersionPair(
                        revisions.stream()
                                .filter(line -> line.edition() == leading.getNumber())
                                .map(RevisionSummary::name)
                                .limit(2)
                                .reduce(to, (newer, older) -> older),
                        to));
    }
}
