package ca.tandem.posting;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * A correction was asked for or decided on. Fired inside the transaction, after it is written.
 *
 * @param correction the correction as it is now
 * @param actor who asked or decided
 * @param at when
 */
public record CorrectionMoved(Correction correction, Actor actor, Instant at) {}
