package ca.tandem.posting.draft;

import java.time.Instant;

/**
 * That there is something kept, for lists.
 *
 * @param key the posting; {@link KeptDrafts#NEW} where it is not there yet
 * @param at when it was kept last
 */
public record KeptLine(String key, Instant at) {}
