package ca.tandem.api;

import ca.tandem.posting.Contribution.ContributedPart;
import ca.tandem.posting.SaveReason;
import ca.tandem.posting.revision.RevisionSummary;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A revision without its content.
 *
 * @param revision its name, such as {@code 2.5}
 * @param state the state of the edition when the revision was saved
 * @param occasion the occasion of the save
 * @param beganAt the instant of the first of its saves: unit-by-unit translation is one revision for a while
 * @param at the instant of the last of its saves
 * @param changed the parts that differ from the previous revision
 * @param origin the revision that was revised or restored, or null
 */
public record RevisionJson(
        String revision,
        int edition,
        int number,
        State state,
        SaveReason occasion,
        String account,
        Instant beganAt,
        Instant at,
        String sourceLanguage,
        List<ContributedPart> changed,
        String contentHash,
        String origin) {

    static RevisionJson of(RevisionSummary line) {
        return new RevisionJson(
                line.name().toString(),
                line.edition(),
                line.number(),
                line.state(),
                line.occasion(),
                line.account(),
                line.beganAt(),
                line.at(),
                line.source().tag(),
                changed(line),
                line.contentHash(),
                line.origin() == null ? null : line.origin().toString());
    }

    private static List<ContributedPart> changed(RevisionSummary line) {
        var changed = new ArrayList<ContributedPart>();
        if (line.en()) {
            changed.add(ContributedPart.EN);
        }
        if (line.fr()) {
            changed.add(ContributedPart.FR);
        }
        if (line.facts()) {
            changed.add(ContributedPart.FACTS);
        }
        return changed;
    }
}
