package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import java.time.Instant;

/**
 * Event: an action was taken on an edition, which usually changed its state. Fired inside the transaction.
 *
 * @param edition the edition in its new state; for {@link Action#REVISE} the new edition
 * @param from for {@link Action#REVISE} the edition from which the new one starts, otherwise the same edition
 * @param action the action taken
 * @param actor the user who took it, or the portal itself
 * @param at the time of the action
 * @param movesOn true if the same transaction may move the edition on, as an import does with a public posting that it reopens: nobody is
 *     to work on it yet, and if it stays, {@link DraftOpened} says so
 * @param imported true if an import took it, of which people are told as a whole ({@link ImportEnded})
 */
public record ActionTaken(
        Edition edition, Edition from, Action action, Actor actor, Instant at, boolean movesOn, boolean imported) {}
