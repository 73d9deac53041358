package ca.tandem.posting;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * Somebody saved an edition: its texts, its facts or its source language, though perhaps as they were. Fired inside the transaction,
 * after everything that follows from the save (see {@link TextWritten}) is written.
 *
 * @param edition the edition as it is now
 * @param occasion what for
 * @param actor who
 * @param at when
 */
public record Saved(Edition edition, Occasion occasion, Actor actor, Instant at) {}
