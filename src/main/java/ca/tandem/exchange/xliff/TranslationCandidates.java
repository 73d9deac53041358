package ca.tandem.exchange.xliff;

import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Suggestion;
import ca.tandem.translation.unit.Suggestions;
import ca.tandem.translation.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import net.sf.okapi.lib.xliff2.core.Fragment;

/**
 * Matches from the translation memory for units that are not finished, and what an engine suggested already, written as translation
 * candidates (XLIFF 2.1, 5.1). The engine is not asked.
 */
@ApplicationScoped
public class TranslationCandidates {

    private static final int MOST = 3;
    private static final double HIGHEST = 100;

    @Inject
    Suggestions suggestions;

    @Inject
    TranslationMemory memory;

    /**
     * Finds candidates.
     *
     * @param unit the unit
     * @param standing all units of its edition
     * @param segments the source of each segment of the unit
     * @return a list for each segment, best first; all are empty for a finished unit
     */
    List<List<Suggestion>> of(Unit unit, List<Unit> standing, List<String> segments) {
        if (unit.getStatus().isFinished()) {
            return segments.stream().map(segment -> List.<Suggestion>of()).toList();
        }
        if (segments.size() == 1) {
            return List.of(suggestions
                    .ranked(unit, standing, Suggestions.MIN_USEFUL_SCORE, MOST, false)
                    .ranked());
        }
        var language = unit.getEdition().getSourceLanguage();
        return segments.stream()
                .map(segment -> new Lookup(
                        segment, language, Granularity.SEGMENT, null, null, Suggestions.MIN_USEFUL_SCORE, MOST))
                .map(lookup ->
                        memory.matches(lookup).stream().map(Suggestion::new).toList())
                .toList();
    }

    /** Converts a suggestion for a source to the element of the XLIFF library. */
    static net.sf.okapi.lib.xliff2.matches.Match candidate(
            Suggestion suggestion, String unitSource, BlockKind kind, String segment, int number) {
        var candidate = new net.sf.okapi.lib.xliff2.matches.Match();
        candidate.setId("m" + number);
        candidate.setRef("#" + segment);
        if (suggestion.isMachine()) {
            candidate.setType("mt");
            candidate.setOrigin(suggestion.machine().engine().word());
        } else {
            var memoryMatch = suggestion.match();
            candidate.setSimilarity(Math.min(HIGHEST, memoryMatch.score()));
            if (memoryMatch.score() == MemoryMatch.IN_CONTEXT) {
                candidate.setType("icm");
            }
            candidate.setOrigin(memoryMatch.provenance().postingKey());
        }
        var source = UnitContent.of(
                kind, suggestion.isMachine() ? unitSource : suggestion.match().source());
        candidate.setSource(fragment(source, new Fragment(candidate.getStore(), false)));
        candidate.setTarget(fragment(
                UnitContent.target(kind, suggestion.target(), source), new Fragment(candidate.getStore(), true)));
        return candidate;
    }

    private static Fragment fragment(UnitContent unitContent, Fragment fragment) {
        InlineFragments.write(unitContent, Set.of(), fragment);
        return fragment;
    }
}
