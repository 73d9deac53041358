package ca.tandem.translation.law;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.proposal.StatedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check of postings against the sets of rules that are on. Where none is, or there are no facts, it finds nothing. */
@ApplicationScoped
public class LawCheck implements Check {

    @Inject
    RuleSets ruleSets;

    @Override
    public CheckDependency dependency(Facts facts) {
        var on = facts == null ? List.<RuleSet>of() : ruleSets.on();
        return on.isEmpty()
                ? CheckDependency.TEXTS
                : new CheckDependency(
                        "rule sets",
                        on.stream().map(RuleSet::key).collect(Collectors.joining(" ")) + "\n" + facts.getSalary() + "\n"
                                + facts.getLocations());
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        if (checkedEdition.facts() == null || ruleSets.on().isEmpty()) {
            return Stream.empty();
        }
        var locations = locations(checkedEdition);
        return ruleSets.on().stream()
                .filter(ruleSet -> ruleSet.appliesTo(locations) && !ruleSet.isExempt(checkedEdition.texts()))
                .flatMap(ruleSet -> Arrays.stream(Language.values())
                        .filter(language ->
                                !checkedEdition.texts().get(language).body().isBlank())
                        .flatMap(language -> findings(ruleSet, checkedEdition, language)));
    }

    /** Returns the places of work: those of the facts or, where they name none, those that the texts state. */
    private static Locations locations(CheckedEdition checkedEdition) {
        var named = checkedEdition.facts().getLocations();
        return named.places().isEmpty()
                ? Arrays.stream(Language.values())
                        .map(language ->
                                StatedFacts.locations(checkedEdition.texts().get(language), language))
                        .reduce(Locations.NONE, Locations::and)
                : named;
    }

    private static Stream<Finding> findings(RuleSet ruleSet, CheckedEdition checkedEdition, Language language) {
        var text = checkedEdition.texts().get(language);
        var words = String.join("\n", text.title(), text.description(), text.body());
        var salary = salary(checkedEdition.facts(), text, language);
        return ruleSet.rules().stream().flatMap(rule -> switch (rule.kind()) {
            case PAY ->
                salary.isPresent() || rule.isIn(words, language)
                        ? Stream.empty()
                        : Stream.of(finding(ruleSet, rule, language, ""));
            case PAY_RANGE ->
                salary.filter(range -> isTooWide(rule, range)).stream()
                        .map(range -> finding(ruleSet, rule, language, ""));
            case SAYS ->
                !rule.isAbout(language) || rule.isIn(words, language)
                        ? Stream.empty()
                        : Stream.of(finding(ruleSet, rule, language, ""));
            case NEVER_SAYS ->
                !rule.isAbout(language)
                        ? Stream.empty()
                        : rule.firstIn(words, language).stream().map(quote -> finding(ruleSet, rule, language, quote));
            case HELD -> Stream.empty();
        });
    }

    private static Optional<SalaryRange> salary(Facts facts, PostingText text, Language language) {
        return Optional.ofNullable(facts.getSalary()).or(() -> StatedFacts.salary(text, language));
    }

    private static boolean isTooWide(LawRule rule, SalaryRange range) {
        return range.low() != null
                && range.high() != null
                && range.high() - range.low() > rule.most()
                && range.high() <= rule.exemptAbove();
    }

    /** Returns the finding about a broken rule: the message of each language takes its half of the arguments. */
    private static Finding finding(RuleSet ruleSet, LawRule rule, Language language, String quote) {
        return Finding.of(
                rule.kind().code(),
                language,
                "body",
                ruleSet.name().en(),
                ruleSet.name().fr(),
                rule.name().en(),
                rule.name().fr(),
                rule.says().en().replace("{0}", quote),
                rule.says().fr().replace("{0}", quote));
    }
}
