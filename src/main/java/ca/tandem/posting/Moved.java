package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import java.time.Instant;

/**
 * An edition went from one state to the next. Fired inside the transaction.
 *
 * @param edition the edition in its new state; of {@link Action#REVISE} the new edition
 * @param from the edition from which a new one starts; else the same edition
 * @param action what was done
 * @param actor who
 * @param at when
 */
public record Moved(Edition edition, Edition from, Action action, Actor actor, Instant at) {}
