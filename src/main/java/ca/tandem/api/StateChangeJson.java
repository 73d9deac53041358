package ca.tandem.api;

import ca.tandem.posting.StateChange;
import ca.tandem.workflow.State;
import java.time.Instant;

/** A workflow action on a posting; {@code contentHash} covers both texts and the facts at that moment. */
public record StateChangeJson(
        int edition,
        String action,
        State from,
        State to,
        String account,
        Instant at,
        String reason,
        String contentHash) {

    static StateChangeJson of(StateChange change) {
        return new StateChangeJson(
                change.getEdition().getNumber(),
                change.getAction().word(),
                change.getFrom(),
                change.getTo(),
                change.getAccount(),
                change.getAt(),
                change.getReason(),
                change.getContentHash());
    }
}
