package ca.tandem.web.staff;

import ca.tandem.posting.Content;
import ca.tandem.posting.draft.KeptDraft;
import java.io.Serializable;
import java.time.Instant;

/**
 * An autosave of an earlier editing session that was never saved, offered for recovery.
 *
 * @param sitting the id of that session
 * @param at the time of the autosave
 * @param before the content on which the session began
 * @param typed the content as entered
 * @param older whether the posting was changed since
 */
public record KeptOffer(String sitting, Instant at, Content before, Content typed, boolean older)
        implements Serializable {

    static KeptOffer of(KeptDraft draft, PostingForm form, long version) {
        return new KeptOffer(
                draft.getSitting(),
                draft.getAt(),
                form.getStart(),
                form.toContent(),
                draft.getTyped().seen() != version);
    }
}
