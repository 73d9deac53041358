package ca.tandem.work.task;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * Event: a task was assigned to a user, or to a role if nobody has it. Fired inside the transaction.
 *
 * @param task the task as it is now
 * @param returned true if the edition was sent back to this step
 * @param actor the user who caused it
 * @param at the time of the assignment
 * @param imported true if an import caused it, of which people are told as a whole
 */
public record TaskAssigned(Task task, boolean returned, Actor actor, Instant at, boolean imported) {}
