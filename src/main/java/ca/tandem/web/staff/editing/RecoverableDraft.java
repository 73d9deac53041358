package ca.tandem.web.staff.editing;

import ca.tandem.posting.EditionContent;
import ca.tandem.posting.editing.Autosave;
import java.io.Serializable;
import java.time.Instant;

/**
 * An autosave of an earlier editing session that was never saved, offered for recovery.
 *
 * @param editingSession the id of that session
 * @param at the time of the autosave
 * @param before the content on which the session began
 * @param typed the content as entered
 * @param older whether the posting was changed since
 */
public record RecoverableDraft(
        String editingSession, Instant at, EditionContent before, EditionContent typed, boolean older)
        implements Serializable {

    static RecoverableDraft of(Autosave draft, PostingForm form, long version) {
        return new RecoverableDraft(
                draft.getEditingSession(),
                draft.getAt(),
                form.getStart(),
                form.toContent(),
                draft.getTyped().seen() != version);
    }
}
