package ca.tandem.task;

import ca.tandem.identity.Actor;
import java.time.Instant;

/**
 * A task has come to somebody, or to a role where nobody has it. Fired inside the transaction.
 *
 * @param task the task as it is now
 * @param returned whether the edition came back to this step
 * @param actor who brought that about
 * @param at when
 */
public record TaskGiven(Task task, boolean returned, Actor actor, Instant at) {}
