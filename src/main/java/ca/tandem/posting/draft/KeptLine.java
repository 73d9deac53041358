package ca.tandem.posting.draft;

import java.time.Instant;

/**
 * A summary of an autosave, for lists.
 *
 * @param key the posting's key; {@link KeptDrafts#NEW} if it does not exist yet
 * @param at the time of the last autosave
 */
public record KeptLine(String key, Instant at) {}
