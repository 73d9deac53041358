package ca.tandem.web.staff;

import ca.tandem.posting.Content;
import ca.tandem.posting.draft.KeptDraft;
import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody typed in an earlier sitting and never saved, offered to go on with.
 *
 * @param sitting the name of that sitting
 * @param at when it was kept
 * @param before what it began from
 * @param typed what was typed
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
