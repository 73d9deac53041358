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
 * One fact as readers of one language see it.
 *
 * @param label what it is
 * @param value what is said
 * @param changed whether readers are told something else now
 */
public record FactLine(String label, String value, boolean changed) {

    private static final Set<Fact> NOT_SHOWN = Set.of(Fact.APPLICATION, Fact.LISTING);

    /**
     * The facts that say something, in the order of the posting page.
     *
     * @param words the words of that language
     */
    public static List<FactLine> of(Facts facts, Language language, Words words, Set<Fact> changed) {
        return Arrays.stream(Fact.values())
                .filter(fact -> !NOT_SHOWN.contains(fact))
                .map(fact -> new FactLine(words.of(fact), value(fact, facts, language, words), changed.contains(fact)))
                .filter(line -> !line.value().isEmpty())
                .toList();
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
            case APPLICATION, LISTING -> "";
        };
    }
}
