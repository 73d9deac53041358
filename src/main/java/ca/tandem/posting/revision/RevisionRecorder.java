package ca.tandem.posting.revision;

import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.EditionSaved;
import ca.tandem.posting.SaveReason;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Creates a revision for every save that changed something, in the same transaction. Every action on an edition checks once more that the
 * last revision is up to date, so that approved or published content is kept whichever code wrote it.
 */
@ApplicationScoped
@Transactional
public class RevisionRecorder {

    @Inject
    Revisions revisions;

    void onEditionSaved(@Observes EditionSaved event) {
        keep(event.edition(), event.occasion(), event.actor().name(), event.at());
    }

    void onActionTaken(@Observes ActionTaken event) {
        var edition = event.edition();
        if (event.action() == Action.REVISE) {
            begin(edition, event.from(), event.actor().name(), event.at());
        } else {
            var saveReason = event.action() == Action.CORRECT ? SaveReason.CORRECTED : SaveReason.FOUND;
            keep(edition, saveReason, event.actor().name(), event.at());
        }
    }

    /** Creates a revision of the present content of an edition that was written before revisions were kept. */
    void find(long id) {
        var edition = revisions.edition(id);
        var writer = edition.getChangedBy();
        keep(edition, SaveReason.FOUND, writer == null ? "" : writer, edition.getChangedAt());
    }

    private void keep(Edition edition, SaveReason saveReason, String account, Instant at) {
        Optional<Revision> last = saveReason == SaveReason.OPENED ? Optional.empty() : revisions.last(edition);
        if (last.filter(Revision::isUpToDate).isPresent()) {
            return;
        }
        if (last.filter(revision -> revision.isContinuedBy(saveReason, account, at))
                .isPresent()) {
            last.get().update(at);
            return;
        }
        var number = last.map(Revision::getNumber).orElse(0) + 1;
        var before = last.map(Revision::getContent).orElse(EditionContent.empty(edition.getSourceLanguage()));
        revisions.add(new Revision(edition, number, before, saveReason, account, at));
    }

    private void begin(Edition edition, Edition from, String account, Instant at) {
        var first = new Revision(edition, 1, edition.getContent(), SaveReason.REVISED, account, at);
        revisions.last(from).map(Revision::getName).ifPresent(first::setOrigin);
        revisions.add(first);
    }
}
