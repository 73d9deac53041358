package ca.tandem.posting;

import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Restores earlier content of a posting to its draft. The restoration is one more save, so no revision is lost. */
@ApplicationScoped
@Transactional
public class ContentRestorer {

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Event<TextWritten> textWrittenEvent;

    @Inject
    Event<EditionSaved> editionSavedEvent;

    @Inject
    PostingAuditEvents record;

    @Inject
    Clock clock;

    /**
     * Replaces the draft's content by an earlier one. The actor becomes a contributor of the parts that change, and the contributors of
     * the earlier edition become contributors of the draft, so that nobody approves their own words.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param editionContent the content to restore
     * @param writtenIn the edition to which that content belongs
     * @return the draft with its new version
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the actor may not write the draft, or there is none
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition restore(String key, long seen, EditionContent editionContent, Edition writtenIn, Actor actor) {
        var draft = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        draft.requireVersion(seen);
        RefusedException.throwIfAny(postingEditor.refusalsToWriteFacts(draft, actor));
        var before = draft.getContent();
        if (editionContent.hasSameContent(before)) {
            return draft;
        }
        var now = clock.instant();
        draft.addContributorsOf(writtenIn);
        if (editionContent.source() != before.source()) {
            draft.changeSourceLanguage(editionContent.source(), now);
            record.sourceLanguageChanged(draft, actor);
        }
        if (!editionContent.facts().equals(before.facts())) {
            draft.write(editionContent.facts(), actor, now);
            record.factsWritten(draft, actor);
        }
        if (!editionContent.files().equals(before.files())) {
            draft.write(editionContent.files(), Contribution.ContributedPart.FACTS, actor, now);
            record.filesWritten(draft, actor);
        }
        for (var language : Language.values()) {
            var postingText = editionContent.texts().get(language);
            if (!postingText.equals(before.texts().get(language))) {
                draft.write(language, postingText, actor, now);
                record.textWritten(draft, language, actor);
            }
        }
        record.restored(draft, writtenIn, actor);
        // Names both languages: the texts are restored as a pair, and neither may be derived from the other.
        textWrittenEvent.fire(new TextWritten(draft, before.texts(), Set.of(Language.values()), actor, now, false));
        postings.flush();
        editionSavedEvent.fire(new EditionSaved(draft, SaveReason.RESTORED, actor, now));
        return draft;
    }
}
