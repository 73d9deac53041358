package ca.tandem.posting.revision;

import ca.tandem.common.Language;
import ca.tandem.posting.Occasion;
import ca.tandem.workflow.State;
import java.time.Instant;

/**
 * One revision as lists show it: all but what it says.
 *
 * @param edition the number of its edition
 * @param number its number in it, from 1
 * @param state the state of the edition when it was saved
 * @param occasion what it was saved for
 * @param account who saved it
 * @param beganAt when the first of its saves was
 * @param at when the last of its saves was; the same where there was one only
 * @param source the language in which the author wrote
 * @param en whether the English text is another than in the revision before
 * @param fr whether the French text is
 * @param facts whether the facts are
 * @param contentHash SHA-256 of both texts and the facts, as an approval names it
 * @param originEdition of what was revised or restored, the edition from which it came; else null
 * @param originNumber likewise the revision
 */
public record RevisionLine(
        int edition,
        int number,
        State state,
        Occasion occasion,
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

    /** Its name. */
    public RevisionName name() {
        return new RevisionName(edition, number);
    }

    /** Where what it says came from; null where somebody wrote it. */
    public RevisionName origin() {
        return originEdition == null ? null : new RevisionName(originEdition, originNumber);
    }
}
