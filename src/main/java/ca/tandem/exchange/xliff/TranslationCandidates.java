package ca.tandem.exchange.xliff;

import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Suggestions;
import ca.tandem.translation.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.okapi.lib.xliff2.core.Fragment;

/** Matches from the translation memory for units that are not finished, written as translation candidates (XLIFF 2.1, 5.1). */
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
    List<List<MemoryMatch>> of(Unit unit, List<Unit> standing, List<String> segments) {
        if (unit.getStatus().isFinished()) {
            return segments.stream().map(segment -> List.<MemoryMatch>of()).toList();
        }
        if (segments.size() == 1) {
            return List.of(suggestions.of(unit, standing, Suggestions.MIN_USEFUL_SCORE, MOST));
        }
        var language = unit.getEdition().getSourceLanguage();
        var all = new ArrayList<List<MemoryMatch>>();
        segments.forEach(segment -> all.add(memory.matches(
                new Lookup(segment, language, Granularity.SEGMENT, null, null, Suggestions.MIN_USEFUL_SCORE, MOST))));
        return all;
    }

    /** Converts a match to the element of the XLIFF library. */
    static net.sf.okapi.lib.xliff2.matches.Match candidate(
            MemoryMatch memoryMatch, BlockKind kind, String segment, int number) {
        var candidate = new net.sf.okapi.lib.xliff2.matches.Match();
        candidate.setId("m" + number);
        candidate.setRef("#" + segment);
        candidate.setSimilarity(Math.min(HIGHEST, memoryMatch.score()));
        if (memoryMatch.score() == MemoryMatch.IN_CONTEXT) {
            candidate.setType("icm");
        }
        candidate.setOrigin(memoryMatch.provenance().postingKey());
        var source = UnitContent.of(kind, memoryMatch.source());
        candidate.setSource(fragment(source, new Fragment(candidate.getStore(), false)));
        candidate.setTarget(fragment(
                UnitContent.target(kind, memoryMatch.target(), source), new Fragment(candidate.getStore(), true)));
        return candidate;
    }

    private static Fragment fragment(UnitContent unitContent, Fragment fragment) {
        InlineFragments.write(unitContent, Set.of(), fragment);
        return fragment;
    }
}
