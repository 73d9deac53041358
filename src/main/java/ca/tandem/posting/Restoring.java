package ca.tandem.posting;

import ca.tandem.common.Language;
import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Restores earlier content of a posting to its draft. The restoration is one more save, so no revision is lost. */
@ApplicationScoped
@Transactional
public class Restoring {

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    Event<TextWritten> textsWritten;

    @Inject
    Event<Saved> saves;

    @Inject
    PostingRecord record;

    @Inject
    Clock clock;

    /**
     * Replaces the draft's content by an earlier one. The actor becomes a contributor of the parts that change, and the contributors of
     * the earlier edition become contributors of the draft, so that nobody approves their own words.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param content the content to restore
     * @param writtenIn the edition to which that content belongs
     * @return the draft with its new version
     * @throws Stale if the posting has changed since that version
     * @throws Refused if the actor may not write the draft, or there is none
     * @throws UnknownPosting if there is no such posting
     */
    public Edition restore(String key, long seen, Content content, Edition writtenIn, Actor actor) {
        var draft = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        draft.requireVersion(seen);
        Refused.ifAny(authoring.refusalsToWriteFacts(draft, actor));
        var before = draft.getContent();
        if (content.says(before)) {
            return draft;
        }
        var now = clock.instant();
        draft.takeWritersOf(writtenIn);
        if (content.source() != before.source()) {
            draft.writeIn(content.source(), now);
            record.turned(draft, actor);
        }
        if (!content.facts().equals(before.facts())) {
            draft.write(content.facts(), actor, now);
            record.wroteFacts(draft, actor);
        }
        for (var language : Language.values()) {
            var text = content.texts().get(language);
            if (!text.equals(before.texts().get(language))) {
                draft.write(language, text, actor, now);
                record.wrote(draft, language, actor);
            }
        }
        record.restored(draft, writtenIn, actor);
        // Names both languages: the texts are restored as a pair, and neither may be derived from the other.
        textsWritten.fire(new TextWritten(draft, before.texts(), Set.of(Language.values()), actor, now));
        postings.flush();
        saves.fire(new Saved(draft, Occasion.RESTORED, actor, now));
        return draft;
    }
}
