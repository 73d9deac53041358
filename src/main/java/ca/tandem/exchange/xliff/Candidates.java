package ca.tandem.exchange.xliff;

import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.Match;
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
public class Candidates {

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
    List<List<Match>> of(Unit unit, List<Unit> standing, List<String> segments) {
        if (unit.getStatus().isFinished()) {
            return segments.stream().map(segment -> List.<Match>of()).toList();
        }
        if (segments.size() == 1) {
            return List.of(suggestions.of(unit, standing, Suggestions.USEFUL, MOST));
        }
        var language = unit.getEdition().getSourceLanguage();
        var all = new ArrayList<List<Match>>();
        segments.forEach(segment -> all.add(memory.matches(
                new Lookup(segment, language, Granularity.SEGMENT, null, null, Suggestions.USEFUL, MOST))));
        return all;
    }

    /** Converts a match to the element of the XLIFF library. */
    static net.sf.okapi.lib.xliff2.matches.Match candidate(Match match, BlockKind kind, String segment, int number) {
        var candidate = new net.sf.okapi.lib.xliff2.matches.Match();
        candidate.setId("m" + number);
        candidate.setRef("#" + segment);
        candidate.setSimilarity(Math.min(HIGHEST, match.score()));
        if (match.score() == Match.IN_CONTEXT) {
            candidate.setType("icm");
        }
        candidate.setOrigin(match.provenance().postingKey());
        var source = Content.of(kind, match.source());
        candidate.setSource(fragment(source, new Fragment(candidate.getStore(), false)));
        candidate.setTarget(
                fragment(Content.target(kind, match.target(), source), new Fragment(candidate.getStore(), true)));
        return candidate;
    }

    private static Fragment fragment(Content content, Fragment fragment) {
        Fragments.write(content, Set.of(), fragment);
        return fragment;
    }
}
