package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import java.time.Instant;
import java.util.Set;

/**
 * Event: texts of an edition were written as a whole. Fired inside the transaction, so that data derived from the texts is never out of
 * date.
 *
 * @param edition the edition with its new texts
 * @param before the texts before the change
 * @param written the languages that were written, possibly with an unchanged text
 * @param actor the user who wrote them
 * @param at the time of the change
 * @param opening true if the edition is the first of a posting that is being opened in this transaction: nothing is derived from it yet, and
 *     nobody has seen a version of it
 */
public record TextWritten(
        Edition edition,
        Bilingual<PostingText> before,
        Set<Language> written,
        Actor actor,
        Instant at,
        boolean opening) {}
