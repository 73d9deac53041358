package ca.tandem.web.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.memory.Mark;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.memory.MemoryLine;
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

    static MemoryRow of(MemoryLine line) {
        return new MemoryRow(line.id(), null, line.texts(), line.provenance());
    }

    static MemoryRow of(Match match, Language from) {
        var texts = Bilingual.<String>of(language -> language == from ? match.source() : match.target());
        return new MemoryRow(match.id(), match.score(), texts, match.provenance());
    }

    /** Checks whether the entry's posting is one of this portal; the key in an imported file may be that of any other system. */
    public boolean isLinked() {
        return provenance.postingKey() != null && provenance.mark() != Mark.TMX;
    }
}
