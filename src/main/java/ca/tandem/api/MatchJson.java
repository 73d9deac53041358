package ca.tandem.api;

import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.unit.Suggestion;
import java.time.Instant;
import java.util.List;

/**
 * A match from the translation memory: score 100 for an identical source, 101 if its neighbours are identical too. {@code id} is null if
 * the match comes from the text that is being translated. Of an engine's suggestion there are the source, the target and {@code machine},
 * the engine.
 */
public record MatchJson(
        String id,
        Integer score,
        String source,
        String target,
        ProvenanceJson origin,
        List<WordDifference> differences,
        String machine) {

    /** The place where the translation was used. */
    public record ProvenanceJson(String key, Integer edition, EntryOrigin mark, String translator, Instant date) {}

    static MatchJson of(MemoryMatch memoryMatch) {
        return new MatchJson(
                memoryMatch.id() == 0 ? null : String.valueOf(memoryMatch.id()),
                memoryMatch.score(),
                memoryMatch.source(),
                memoryMatch.target(),
                origin(memoryMatch.provenance()),
                memoryMatch.differences(),
                null);
    }

    static MatchJson of(Suggestion suggestion, String source) {
        return suggestion.isMachine()
                ? new MatchJson(
                        null,
                        null,
                        source,
                        suggestion.target(),
                        null,
                        null,
                        suggestion.machine().engine().word())
                : of(suggestion.match());
    }

    static ProvenanceJson origin(Provenance from) {
        return new ProvenanceJson(from.postingKey(), from.edition(), from.mark(), from.translator(), from.at());
    }
}
