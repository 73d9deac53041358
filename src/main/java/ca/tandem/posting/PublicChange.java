package ca.tandem.posting;

import java.time.Instant;

/**
 * What readers see of a posting is about to change. Fired inside the transaction, so that what is public and the workflow's state
 * can never differ: whoever observes it and fails rolls everything back.
 *
 * @param edition the edition that is public from now on, {@code PUBLISHED} or {@code ARCHIVED}
 * @param at the instant
 */
public record PublicChange(Edition edition, Instant at) {}
