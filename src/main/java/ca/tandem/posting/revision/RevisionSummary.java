package ca.tandem.posting.revision;

import ca.tandem.common.Language;
import ca.tandem.posting.SaveReason;
import ca.tandem.workflow.State;
import java.time.Instant;

/**
 * A revision without its content, for lists.
 *
 * @param edition the number of its edition
 * @param number its number within the edition, from 1
 * @param state the state of the edition at the save
 * @param occasion the reason for the save
 * @param account the name of the account that saved it
 * @param beganAt the time of its first save
 * @param at the time of its last save; equal to {@code beganAt} if there was only one
 * @param source the source language
 * @param en true if the English text differs from that of the previous revision
 * @param fr true if the French text differs from that of the previous revision
 * @param facts true if the facts differ from those of the previous revision
 * @param contentHash the content hash that an approval names, see {@link ca.tandem.posting.EditionContent#hash()}
 * @param originEdition the edition from which the content was revised or restored; otherwise null
 * @param originNumber the number of the revision from which it was revised or restored; otherwise null
 */
public record RevisionSummary(
        int edition,
        int number,
        State state,
        SaveReason occasion,
        String account,
        Instant beganAt,
        Instant at,
        Language source,
        boolean en,
        boolean fr,
        boolean facts,
        String contentHash,
        Integer originEdition,
        Integer originNumber) {

    /** Returns the name, made of the numbers of edition and revision. */
    public RevisionName name() {
        return new RevisionName(edition, number);
    }

    /** Returns the revision from which the content was revised or restored; null if it was written. */
    public RevisionName origin() {
        return originEdition == null ? null : new RevisionName(originEdition, originNumber);
    }
}
