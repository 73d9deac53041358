package ca.tandem.translation.memory;

import java.time.Instant;

/**
 * The provenance of an entry.
 *
 * @param mark the origin
 * @param postingKey the key of the posting in which it was used; null if none is known
 * @param edition the number of the posting's edition; null if none is known
 * @param translator the account name of the translator; null if none is known, or the words are a machine's
 * @param at the time at which it was approved, imported or, in a TMX file, last changed
 */
public record Provenance(EntryOrigin mark, String postingKey, Integer edition, String translator, Instant at) {}
