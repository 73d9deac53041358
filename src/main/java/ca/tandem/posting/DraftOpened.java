package ca.tandem.posting;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * Event: an edition that was opened waits as a draft for its author. Fired inside the transaction that opened it, but not if that
 * transaction moved it on, as an import does that publishes at once: then nobody is to write a draft.
 *
 * @param edition the edition; the first of its posting, or one with which an import reopened it
 * @param actor the user who opened it
 * @param at the time of opening
 * @param imported true if an import opened it, of which people are told as a whole ({@link ImportEnded})
 */
public record DraftOpened(Edition edition, Actor actor, Instant at, boolean imported) {}
