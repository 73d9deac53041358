package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The findings on the real pairs, which several tests look at and which take seconds. */
final class RealFindings {

    private static final Map<Language, SortedMap<String, List<Finding>>> FROM = new ConcurrentHashMap<>();

    private RealFindings() {}

    /** Returns the findings on each pair by its key, where that language is the source. */
    static SortedMap<String, List<Finding>> from(Language source) {
        return FROM.computeIfAbsent(source, RealFindings::find);
    }

    private static SortedMap<String, List<Finding>> find(Language source) {
        var found = new TreeMap<String, List<Finding>>();
        RealPostings.pairs()
                .forEach((key, pair) -> found.put(
                        key, AllChecks.findings(CheckedEdition.of(pair, source)).toList()));
        return found;
    }
}
