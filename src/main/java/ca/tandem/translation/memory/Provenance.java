package ca.tandem.translation.memory;

import java.time.Instant;

/**
 * Where an entry comes from.
 *
 * @param mark how it came in
 * @param postingKey the posting in which it was used; null where none is known
 * @param edition which edition of that posting; null where none is known
 * @param translator the account's name of who translated; null where nobody is known
 * @param at when it was approved, imported or, in a TMX file, last changed
 */
public record Provenance(Mark mark, String postingKey, Integer edition, String translator, Instant at) {}
