package ca.tandem.posting.editing;

import java.time.Instant;

/**
 * A summary of an autosave, for lists.
 *
 * @param key the posting's key; {@link Autosaves#NEW} if it does not exist yet
 * @param at the time of the last autosave
 */
public record AutosaveSummary(String key, Instant at) {}
