package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.publication.ChangeSummary.Fact;
import ca.tandem.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact as readers of one language see it.
 *
 * @param label the name of the fact
 * @param value the value
 * @param changed whether the value differs from the public one
 */
public record FactLine(String label, String value, boolean changed) {

    /** The facts whose absence is a decision too: how to apply, whether the posting is listed, and until when. */
    private static final Set<Fact> ALWAYS = Set.of(Fact.CLOSING, Fact.APPLICATION, Fact.LISTING);

    /**
     * Returns every fact that an approval covers, in the order of the posting page: those with a value, those that lost their value, and
     * those whose absence has a meaning.
     *
     * @param words the texts of that language
     */
    public static List<FactLine> of(Facts facts, Language language, Words words, Set<Fact> changed) {
        return Arrays.stream(Fact.values())
                .map(fact -> new FactLine(
                        words.of(fact), said(fact, facts, language, words, changed), changed.contains(fact)))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private static String said(Fact fact, Facts facts, Language language, Words words, Set<Fact> changed) {
        var value = value(fact, facts, language, words);
        if (!value.isEmpty() || !(ALWAYS.contains(fact) || changed.contains(fact))) {
            return value;
        }
        return words.staff(fact == Fact.CLOSING ? "fact.closing.none" : "compare.unsaid");
    }

    /** Returns the application address and id, and whether the application is hidden. */
    private static String application(Facts facts, Words words) {
        return Stream.of(
                        facts.isApplicationHidden() ? words.staff("fact.hidden.yes") : null,
                        facts.getApplyUrl(),
                        facts.getLeverId() == null ? null : words.staff("fact.lever") + " " + facts.getLeverId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String value(Fact fact, Facts facts, Language language, Words words) {
        return switch (fact) {
            case CLOSING -> words.closing(facts);
            case CLASSIFICATION -> words.classification(facts.getClassification());
            case TEAM -> Objects.toString(facts.getTeam().get(language), "");
            case LOCATIONS -> facts.getLocations().line(language);
            case TELEWORK -> words.of(facts.getTelework());
            case TENURE -> words.of(facts.getTenure());
            case LANGUAGE ->
                Stream.of(words.of(facts.getLanguageRequirement()), facts.getLanguageProfile())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case SALARY -> words.salary(facts);
            case REFERENCE -> Objects.toString(facts.getReference(), "");
            case POSITIONS -> Objects.toString(facts.getPositions(), "");
            case APPLICATION -> application(facts, words);
            case LISTING -> words.staff(facts.isUnlisted() ? "fact.unlisted.yes" : "compare.listed");
        };
    }
}
