package ca.tandem.api;

import ca.tandem.posting.Contribution.Part;
import ca.tandem.posting.Occasion;
import ca.tandem.posting.revision.RevisionLine;
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
        Occasion occasion,
        String account,
        Instant beganAt,
        Instant at,
        String sourceLanguage,
        List<Part> changed,
        String contentHash,
        String origin) {

    static RevisionJson of(RevisionLine line) {
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

    private static List<Part> changed(RevisionLine line) {
        var changed = new ArrayList<Part>();
        if (line.en()) {
            changed.add(Part.EN);
        }
        if (line.fr()) {
            changed.add(Part.FR);
        }
        if (line.facts()) {
            changed.add(Part.FACTS);
        }
        return changed;
    }
}
