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

/** Lets a draft say again what the posting said before: one more save, after which nothing is lost. */
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
     * Puts an earlier content in the place of the draft. Whoever restores it stands as a writer of what changes; who wrote it then
     * stands as a writer of the draft too, so that nobody approves their own words.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the person saw
     * @param content what the draft is to say
     * @param writtenIn the edition in which it was written
     * @return the draft with its new version
     * @throws Stale if somebody was faster
     * @throws Refused if this person may not write the draft, or there is none
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
        // Both languages: neither is to follow the other, they stand as they stood together.
        textsWritten.fire(new TextWritten(draft, before.texts(), Set.of(Language.values()), actor, now));
        postings.flush();
        saves.fire(new Saved(draft, Occasion.RESTORED, actor, now));
        return draft;
    }
}
