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

    /** How one applies, where it is listed and until when is decided by saying nothing as well. */
    private static final Set<Fact> ALWAYS = Set.of(Fact.CLOSING, Fact.APPLICATION, Fact.LISTING);

    /**
     * Every fact that an approval holds for, in the order of the posting page: those that say something, those that say no longer what
     * they said, and those of which nothing said is an answer.
     *
     * @param words the words of that language
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

    /** The address and the id to which readers are led, and whether they are led anywhere. */
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
