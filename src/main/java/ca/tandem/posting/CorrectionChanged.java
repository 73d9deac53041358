package ca.tandem.posting;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * Event: a correction was requested or decided on. Fired inside the transaction, after the change is written.
 *
 * @param correction the correction as it is now
 * @param actor the requester or the decider
 * @param at the time of the request or decision
 */
public record CorrectionChanged(Correction correction, Actor actor, Instant at) {}
