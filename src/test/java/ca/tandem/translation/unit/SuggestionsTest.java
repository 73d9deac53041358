package ca.tandem.translation.unit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.EditionFixture;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.effort.SuggestionEffort;
import ca.tandem.translation.memory.EntryOrigin;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.workflow.State;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests in which order a translator is offered what is known. */
class SuggestionsTest {

    private static final String SOURCE = "Keep the lights";

    @Test
    void theBestScoreComesFirstWhereItCostLeast() {
        assertThat(scores(Map.of(Beginning.FUZZY, 8.0, Beginning.FUZZY_HIGH, 5.0, Beginning.EXACT, 1.0)))
                .containsExactly(101, 100, 92, 78, 71);
    }

    @Test
    void whatCostMoreComesLaterWhateverItsScore() {
        assertThat(scores(Map.of(Beginning.FUZZY, 4.0, Beginning.FUZZY_HIGH, 5.0, Beginning.EXACT, 1.0)))
                .containsExactly(101, 100, 78, 71, 92);
    }

    private static List<Integer> scores(Map<Beginning, Double> secondsPerWord) {
        var suggestions = new Suggestions();
        suggestions.memory = new TranslationMemory() {
            @Override
            public List<MemoryMatch> matches(Lookup lookup) {
                return IntStream.of(71, 92, 101, 78, 100)
                        .mapToObj(score -> new MemoryMatch(
                                score,
                                score,
                                SOURCE,
                                "Veillez sur les feux " + score,
                                List.of(),
                                new Provenance(EntryOrigin.APPROVED, "keeper", 1, "theo", EditionFixture.NOON)))
                        .toList();
            }
        };
        suggestions.suggestionEffort = new SuggestionEffort() {
            @Override
            public Map<Beginning, Double> secondsPerWord() {
                return secondsPerWord;
            }
        };
        var unit = new Unit(EditionFixture.in(State.TRANSLATION), 0, new Block(BlockKind.HEADING, 2, SOURCE)) {
            @Override
            public Long getId() {
                return 1L;
            }
        };
        return suggestions.of(unit, List.of(unit), Suggestions.MIN_USEFUL_SCORE, 5).stream()
                .map(MemoryMatch::score)
                .toList();
    }
}
