package ca.tandem.api;

import ca.tandem.translation.memory.Mark;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.text.WordDifference;
import java.time.Instant;
import java.util.List;

/**
 * A match from the translation memory: score 100 for an identical source, 101 if its neighbours are identical too. {@code id} is null if
 * the match comes from the text that is being translated.
 */
public record MatchJson(
        String id, int score, String source, String target, Origin origin, List<WordDifference> differences) {

    /** The place where the translation was used. */
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
