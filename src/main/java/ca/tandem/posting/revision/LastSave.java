package ca.tandem.posting.revision;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.SaveReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;

/** Lookup of the last save of an edition, for those who want to undo it. */
@ApplicationScoped
@Transactional
public class LastSave {

    @Inject
    Revisions revisions;

    /**
     * The last save of an edition.
     *
     * @param reason the reason of the save
     * @param account the name of the account that saved
     * @param before the content before it
     * @param after the content since
     */
    public record Save(SaveReason reason, String account, EditionContent before, EditionContent after) {

        /** Checks whether the user saved for this reason. */
        public boolean isBy(SaveReason why, Actor actor) {
            return reason == why && account.equals(actor.name());
        }

        /** Returns the language whose text the save changed; the source language if it changed none, or both. */
        public Language changedText() {
            var changed = Stream.of(Language.values())
                    .filter(language ->
                            !before.texts().get(language).equals(after.texts().get(language)))
                    .toList();
            return changed.size() == 1 ? changed.get(0) : after.source();
        }
    }

    /** Returns the last save of an edition; empty if it was the first, or the state has changed since. */
    public Optional<Save> of(Edition edition) {
        return revisions
                .last(edition)
                .filter(last -> last.getNumber() > 1 && last.isUpToDate() && last.isIn(edition.getState()))
                .flatMap(last -> revisions
                        .find(
                                edition.getPosting().getKey(),
                                new RevisionName(edition.getNumber(), last.getNumber() - 1))
                        .map(before ->
                                new Save(last.getReason(), last.getAccount(), before.getContent(), last.getContent())));
    }
}
