package ca.tandem.web.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.MemoryItem;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;

/**
 * A row of the list of translation memory entries.
 *
 * @param id the entry's id
 * @param score the match score; null for a search by words
 * @param texts the English and the French text
 * @param provenance the origin of the entry
 */
public record MemoryRow(long id, Integer score, Bilingual<String> texts, Provenance provenance) {

    static MemoryRow of(MemoryItem line) {
        return new MemoryRow(line.id(), null, line.texts(), line.provenance());
    }

    static MemoryRow of(MemoryMatch memoryMatch, Language from) {
        var texts = Bilingual.<String>of(language -> language == from ? memoryMatch.source() : memoryMatch.target());
        return new MemoryRow(memoryMatch.id(), memoryMatch.score(), texts, memoryMatch.provenance());
    }

    /** Checks whether the entry's posting is one of this portal; the key in an imported file may be that of any other system. */
    public boolean isLinked() {
        return provenance.postingKey() != null && provenance.mark() != EntryOrigin.TMX;
    }
}
