package ca.tandem.api;

import ca.tandem.translation.memory.Mark;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.text.WordDifference;
import java.time.Instant;
import java.util.List;

/**
 * What the memory found: 100 for the identical source, 101 where its neighbours are the same too. {@code id} is null where the words
 * stand in the very text that is being translated.
 */
public record MatchJson(
        String id, int score, String source, String target, Origin origin, List<WordDifference> differences) {

    /** Where the words were used. */
    public record Origin(String key, Integer edition, Mark mark, String translator, Instant date) {}

    static MatchJson of(Match match) {
        return new MatchJson(
                match.id() == 0 ? null : String.valueOf(match.id()),
                match.score(),
                match.source(),
                match.target(),
                origin(match.provenance()),
                match.differences());
    }

    static Origin origin(Provenance from) {
        return new Origin(from.postingKey(), from.edition(), from.mark(), from.translator(), from.at());
    }
}
