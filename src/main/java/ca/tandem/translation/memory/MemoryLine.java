package ca.tandem.translation.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;

/**
 * An entry of the memory, to be shown or written into a file.
 *
 * @param id its id
 * @param granularity whether it is a unit or a segment
 * @param texts the pair
 * @param source the language from which it was translated
 * @param provenance where it comes from
 */
public record MemoryLine(
        long id, Granularity granularity, Bilingual<String> texts, Language source, Provenance provenance) {}
