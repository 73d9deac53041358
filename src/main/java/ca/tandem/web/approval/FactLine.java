package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.publication.ChangeSummary.ChangedFact;
import ca.tandem.web.shell.PageTexts;
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
    private static final Set<ChangedFact> ALWAYS =
            Set.of(ChangedFact.CLOSING, ChangedFact.APPLICATION, ChangedFact.LISTING);

    /**
     * Returns every fact that an approval covers, in the order of the posting page: those with a value, those that lost their value, and
     * those whose absence has a meaning.
     *
     * @param pageTexts the texts of that language
     */
    public static List<FactLine> of(Facts facts, Language language, PageTexts pageTexts, Set<ChangedFact> changed) {
        return Arrays.stream(ChangedFact.values())
                .map(changedFact -> new FactLine(
                        pageTexts.of(changedFact),
                        said(changedFact, facts, language, pageTexts, changed),
                        changed.contains(changedFact)))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private static String said(
            ChangedFact changedFact, Facts facts, Language language, PageTexts pageTexts, Set<ChangedFact> changed) {
        var value = value(changedFact, facts, language, pageTexts);
        if (!value.isEmpty() || !(ALWAYS.contains(changedFact) || changed.contains(changedFact))) {
            return value;
        }
        return pageTexts.staff(changedFact == ChangedFact.CLOSING ? "fact.closing.none" : "compare.unsaid");
    }

    /** Returns the application address and id, and whether the application is hidden. */
    private static String application(Facts facts, PageTexts pageTexts) {
        return Stream.of(
                        facts.isApplicationHidden() ? pageTexts.staff("fact.hidden.yes") : null,
                        facts.getApplyUrl(),
                        facts.getLeverId() == null ? null : pageTexts.staff("fact.lever") + " " + facts.getLeverId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String value(ChangedFact changedFact, Facts facts, Language language, PageTexts pageTexts) {
        return switch (changedFact) {
            case CLOSING -> pageTexts.closing(facts);
            case CLASSIFICATION -> pageTexts.classification(facts.getClassification());
            case TEAM -> Objects.toString(facts.getTeam().get(language), "");
            case LOCATIONS -> facts.getLocations().line(language);
            case TELEWORK -> pageTexts.of(facts.getTelework());
            case TENURE -> pageTexts.of(facts.getTenure());
            case LANGUAGE ->
                Stream.of(pageTexts.of(facts.getLanguageRequirement()), facts.getLanguageProfile())
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case SALARY -> pageTexts.salary(facts);
            case REFERENCE -> Objects.toString(facts.getReference(), "");
            case POSITIONS -> Objects.toString(facts.getPositions(), "");
            case APPLICATION -> application(facts, pageTexts);
            case LISTING -> pageTexts.staff(facts.isUnlisted() ? "fact.unlisted.yes" : "compare.listed");
        };
    }
}
