package ca.tandem.web.approval;

import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.web.shell.PageTexts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fact as readers of one language see it, with those that make one statement with it.
 *
 * @param label the name of the fact
 * @param value the value
 * @param changed whether the value differs from the public one
 */
public record FactLine(String label, String value, boolean changed) {

    /**
     * Returns every fact that an approval covers, in the order of the posting page: those with a value, those that lost their value, and
     * those whose absence has a meaning.
     *
     * @param pageTexts the texts of that language
     * @param changed the facts that differ from the public ones
     */
    public static List<FactLine> of(Facts facts, PageTexts pageTexts, Set<Fact> changed) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.topic() == fact)
                .map(fact -> new FactLine(
                        pageTexts.name(fact),
                        said(fact, facts, pageTexts, changed.contains(fact)),
                        changed.contains(fact)))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private static String said(Fact topic, Facts facts, PageTexts pageTexts, boolean changed) {
        var members = topic.members();
        if (members.size() == 1) {
            var meaning = pageTexts.facts().meaning(topic, facts);
            return meaning.isEmpty() && changed ? pageTexts.staff("comparison.unsaid") : meaning;
        }
        var value = members.stream()
                .filter(fact -> fact.isGiven(facts))
                .sorted(Comparator.comparing(fact -> fact.kind() != FactKind.FLAG))
                .map(fact -> member(fact, facts, pageTexts))
                .collect(Collectors.joining(", "));
        return value.isEmpty() && (changed || isDecision(members)) ? pageTexts.staff("comparison.unsaid") : value;
    }

    /** Checks whether it is a decision too that none of the facts is given, as it is of a posting that nobody can apply to. */
    private static boolean isDecision(List<Fact> members) {
        return members.stream().anyMatch(fact -> fact.kind() == FactKind.FLAG);
    }

    /** Returns the value of one of several facts; an id says nothing without its name. */
    private static String member(Fact fact, Facts facts, PageTexts pageTexts) {
        var value = pageTexts.facts().value(fact, facts);
        return fact == Fact.LEVER ? pageTexts.facts().label(fact) + " " + value : value;
    }
}
