package ca.tandem.api;

import ca.tandem.posting.Contribution.Part;
import ca.tandem.posting.Occasion;
import ca.tandem.posting.revision.RevisionLine;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One revision, without what it says.
 *
 * @param revision its name, such as {@code 2.5}
 * @param state the state of the edition when it was saved
 * @param occasion what it was saved for
 * @param beganAt when the first of its saves was: translating unit by unit is one revision for a while
 * @param at when the last of them was
 * @param changed the parts that are not as in the revision before
 * @param origin of what was revised or restored, the revision from which it came; else null
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
