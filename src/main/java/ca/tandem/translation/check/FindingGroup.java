package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings of one kind in one text, which people look at as one: its places are many. Findings that were accepted are apart from those that
 * were not, and from those that were accepted for another reason.
 *
 * @param places the findings, in their order; not empty
 */
public record FindingGroup(List<AssessedFinding> places) {

    /** All that the findings of a group have in common. */
    private record Kind(String code, Severity severity, Language language, String acceptance, String confirmation) {

        static Kind of(AssessedFinding finding) {
            return new Kind(
                    finding.finding().code(),
                    finding.finding().severity(),
                    finding.finding().language(),
                    why(finding.acceptance()),
                    why(finding.confirmation()));
        }

        private static String why(AcceptedFinding accepted) {
            return accepted == null ? null : accepted.getAcceptedBy() + "\0" + accepted.getReason();
        }
    }

    public FindingGroup {
        places = List.copyOf(places);
    }

    /** Groups findings; the groups are in the order of their first findings. */
    public static List<FindingGroup> of(List<AssessedFinding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(FindingGroup::new)
                .toList();
    }

    /** Groups findings of texts that nobody can accept anything of yet. */
    public static List<FindingGroup> ofUnsaved(List<Finding> findings) {
        return of(findings.stream().map(AssessedFinding::unsaved).toList());
    }

    /**
     * Returns the findings that have these ids, or are in groups that have them.
     *
     * @throws RefusedException if there are no ids, or one that no finding and no group has
     */
    static List<AssessedFinding> select(List<AssessedFinding> findings, Collection<String> ids) {
        var left = new LinkedHashSet<>(ids);
        var groups = of(findings);
        var selected = new ArrayList<AssessedFinding>();
        for (var group : groups) {
            var isWhole = left.remove(group.id());
            group.places().stream()
                    .filter(place -> left.remove(place.id()) || isWhole)
                    .forEach(selected::add);
        }
        if (ids.isEmpty() || !left.isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("acceptance.unknown")));
        }
        return selected;
    }

    /** Returns the first of the findings, which stands for all of them. */
    public AssessedFinding first() {
        return places.get(0);
    }

    /** Returns the findings after the first. */
    public List<AssessedFinding> more() {
        return places.subList(1, places.size());
    }

    public int count() {
        return places.size();
    }

    /** Returns an identifier that is stable as long as the group has the same findings: that of its finding if it has one only. */
    public String id() {
        return count() == 1
                ? first().id()
                : Sha256.hex(places.stream().map(AssessedFinding::id).collect(Collectors.joining(" ")));
    }

    /** Checks whether all findings say the same, so that it need not be repeated at each place. */
    public boolean isAlike() {
        return arguments().distinct().count() == 1;
    }

    private Stream<List<Object>> arguments() {
        return places.stream().map(place -> place.finding().arguments());
    }
}
