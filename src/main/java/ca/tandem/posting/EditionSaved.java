package ca.tandem.posting;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * Event: an edition was saved, that is, texts, facts, change note or source language were written, though possibly unchanged. Fired
 * inside the transaction, after everything derived from the save (see {@link TextWritten}) is written.
 *
 * @param edition the edition as it is now
 * @param occasion the reason for the save
 * @param actor the user who saved it
 * @param at the time of the save
 */
public record EditionSaved(Edition edition, SaveReason occasion, Actor actor, Instant at) {}
