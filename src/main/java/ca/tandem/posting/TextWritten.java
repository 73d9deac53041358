package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody wrote texts of an edition as a whole. Fired inside the transaction, so that what is derived from the texts never lags.
 *
 * @param edition the edition with its new texts
 * @param before what the texts were
 * @param written the languages that were written; what was there already can be among them
 * @param actor who
 * @param at when
 */
public record TextWritten(Edition edition, Bilingual<Text> before, Set<Language> written, Actor actor, Instant at) {}
