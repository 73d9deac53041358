package ca.tandem.posting;

import java.time.Instant;

/**
 * Event: the content that readers see of a posting is about to change. Fired inside the transaction, so that the publication and the
 * workflow state cannot differ: an observer that fails rolls everything back.
 *
 * @param edition the edition that is public from now on, {@code PUBLISHED} or {@code ARCHIVED}
 * @param at the time of the change
 */
public record PublicChange(Edition edition, Instant at) {}
