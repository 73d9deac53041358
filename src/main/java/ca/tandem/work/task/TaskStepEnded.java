package ca.tandem.work.task;

import ca.tandem.posting.Edition;

/**
 * Event: the step of an edition's task is over, because an action moved the edition. Fired inside the transaction, before
 * {@link TaskAssigned} tells of the next step.
 */
public record TaskStepEnded(Edition edition) {}
