package ca.tandem.exchange.tmx;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationPair;
import java.time.Instant;

/**
 * A translation unit of a TMX file. All attributes but the line and the granularity may be missing.
 *
 * @param line the line at which it begins, from 1
 * @param texts the pair; a side is null if the unit lacks that language
 * @param source the source language; by default that of the header
 * @param granularity the granularity; by default that of the header
 * @param postingKey the key of the posting, or null
 * @param edition the number of the edition, or null
 * @param translator the name of the translator, or null
 * @param at the time of the last change, or null
 * @param fault the code of the fault; null if there is none
 */
record TmxUnit(
        long line,
        Bilingual<String> texts,
        Language source,
        Granularity granularity,
        String postingKey,
        Integer edition,
        String translator,
        Instant at,
        String fault) {

    /**
     * Converts the unit to a pair for the memory. Its origin is always TMX, whatever the file says, and its time is never in the future.
     *
     * @param now the present time, which replaces a missing or future one
     */
    TranslationPair toRemembered(Instant now) {
        return new TranslationPair(
                granularity,
                texts,
                source,
                null,
                null,
                new Provenance(
                        EntryOrigin.TMX, postingKey, edition, translator, at == null || at.isAfter(now) ? now : at));
    }
}
