package ca.tandem.exchange.tmx;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Mark;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.Remembered;
import java.time.Instant;

/**
 * A translation unit as a file tells of it, with whatever it tells.
 *
 * @param line where it begins, from 1
 * @param texts the pair; a side is null where that language is not there
 * @param fault the code of what is wrong with it; null where nothing is
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

    /** The pair for the memory; whatever the file says, it came with a file. */
    Remembered toRemembered(Instant now) {
        return new Remembered(
                granularity,
                texts,
                source,
                null,
                null,
                new Provenance(Mark.TMX, postingKey, edition, translator, at == null || at.isAfter(now) ? now : at));
    }
}
