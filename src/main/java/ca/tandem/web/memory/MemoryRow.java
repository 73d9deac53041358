package ca.tandem.web.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.memory.Mark;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.memory.MemoryLine;
import ca.tandem.translation.memory.Provenance;

/**
 * An entry as the page shows it.
 *
 * @param id the entry
 * @param score how much it resembles what was looked for; null where words were looked for
 * @param texts English and French
 * @param provenance where it comes from
 */
public record MemoryRow(long id, Integer score, Bilingual<String> texts, Provenance provenance) {

    static MemoryRow of(MemoryLine line) {
        return new MemoryRow(line.id(), null, line.texts(), line.provenance());
    }

    static MemoryRow of(Match match, Language from) {
        var texts = Bilingual.<String>of(language -> language == from ? match.source() : match.target());
        return new MemoryRow(match.id(), match.score(), texts, match.provenance());
    }

    /** Whether its posting is one of this portal: what a file tells of may be anybody's. */
    public boolean isLinked() {
        return provenance.postingKey() != null && provenance.mark() != Mark.TMX;
    }
}
