package ca.tandem.translation.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;

/**
 * A read-only view of an entry, for pages and files.
 *
 * @param id the id
 * @param granularity the granularity: unit or segment
 * @param texts the pair of texts
 * @param source the language of the source text
 * @param provenance the origin
 */
public record MemoryItem(
        long id, Granularity granularity, Bilingual<String> texts, Language source, Provenance provenance) {}
