package ca.tandem.translation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the rules of law on texts that keep and break each of them, and on thirty real postings that were read by hand. */
class LawCheckTest {

    private static final String WHOLE_EN = "You earn $70,000 to $90,000 a year. The position is vacant. "
            + "We do not use artificial intelligence to select applicants.";
    private static final String WHOLE_FR = "Vous gagnez de 70 000 $ à 90 000 $ par an. Le poste est vacant. "
            + "Nous n’utilisons pas l’intelligence artificielle pour choisir les candidatures.";

    private static LawCheck check(String... on) {
        var check = new LawCheck();
        check.ruleSets = new RuleSets() {
            @Override
            List<RuleSet> on() {
                return all().stream()
                        .filter(ruleSet -> Set.of(on).contains(ruleSet.key()))
                        .toList();
            }
        };
        return check;
    }

    private static Facts at(String english, String french) {
        var facts = new Facts();
        facts.setLocations(new Locations(List.of(new Bilingual<>(english, french))));
        return facts;
    }

    private static final Facts OTTAWA = at("Ottawa, Ontario", "Ottawa (Ontario)");
    private static final Facts GATINEAU = at("Gatineau, Quebec", "Gatineau (Québec)");

    private static Stream<Finding> findings(LawCheck check, Facts facts, String english, String french) {
        var texts = new Bilingual<>(
                new PostingText("Keeper", "Keep the lights.", english),
                new PostingText("Garde", "Veillez sur les feux.", french));
        return check.findings(CheckedEdition.of(texts, Language.EN).with(facts));
    }

    /** The rules that a pair breaks, each as language and name. */
    private static Set<String> broken(Stream<Finding> findings) {
        return findings.map(finding ->
                        finding.language().tag() + " " + finding.arguments().get(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aPostingThatSaysAllThatOntarioAsksGetsNoWarning() {
        assertThat(findings(check("ontario"), OTTAWA, WHOLE_EN, WHOLE_FR)).isEmpty();
    }

    @Test
    void aPostingThatSaysNothingOfItIsToldOfEachRuleInEachLanguage() {
        assertThat(broken(findings(check("ontario"), OTTAWA, "You keep the lights.", "Vous veillez sur les feux.")))
                .containsExactlyInAnyOrder(
                        "en Pay",
                        "fr Pay",
                        "en Artificial intelligence",
                        "fr Artificial intelligence",
                        "en Vacancy",
                        "fr Vacancy");
    }

    @Test
    void aSalaryAmongTheFactsIsThePay() {
        var facts = at("Toronto, Ontario", "Toronto (Ontario)");
        facts.setSalaryLow(60_000);
        facts.setSalaryHigh(80_000);

        assertThat(broken(findings(check("ontario"), facts, "You keep the lights.", "Vous veillez sur les feux.")))
                .doesNotContain("en Pay", "fr Pay", "en Range of pay");
    }

    @ParameterizedTest
    @CsvSource({"60000, 110000, false", "60000, 110001, true", "100000, 200000, true", "100000, 200001, false"})
    void aRangeOfPayIsAtMostFiftyThousandDollarsUnlessItEndsAboveTwoHundredThousand(int low, int high, boolean told) {
        var facts = at("Ottawa, Ontario", "Ottawa (Ontario)");
        facts.setSalaryLow(low);
        facts.setSalaryHigh(high);

        assertThat(broken(findings(check("ontario"), facts, WHOLE_EN, WHOLE_FR)).contains("en Range of pay"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The wage is $25.50 an hour. | Le salaire est de 25,50 $ l’heure.",
                "Pay: $1,200 per week. | Rémunération : 1 200 $ par semaine.",
                "$31 per hour, evenings off. | 31 $ l’heure, soirées libres.",
                "Salary from 70,000 dollars. | Salaire à partir de 70 000 dollars."
            })
    void payIsGivenByTheHourTheWeekOrTheYear(String english, String french) {
        assertThat(broken(findings(check("ontario"), OTTAWA, english, french))).doesNotContain("en Pay", "fr Pay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "This posting is for an existing vacancy. | Cette offre vise un poste vacant.",
                "We are creating a pool of candidates. | Nous créons un bassin de candidats.",
                "There is no current opening; we plan for future needs. | Il s’agit de besoins futurs."
            })
    void aVacancyOrAPoolIsSaidInManyWays(String english, String french) {
        assertThat(broken(findings(check("ontario"), OTTAWA, english, french)))
                .doesNotContain("en Vacancy", "fr Vacancy");
    }

    @Test
    void canadianExperienceThatIsAskedForIsQuotedAndOneThatIsNotAskedForIsNot() {
        var found = findings(
                        check("ontario"),
                        OTTAWA,
                        WHOLE_EN + " Three years of Canadian work experience are required.",
                        WHOLE_FR + " L’expérience de travail canadienne n’est pas exigée.")
                .toList();

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.language()).isEqualTo(Language.EN);
            assertThat(finding.isError()).isFalse();
            assertThat((String) finding.arguments().get(4)).contains("Three years of Canadian work experience");
        });
    }

    @Test
    void inQuebecWhatIsInEnglishOnlyIsNamed() {
        assertThat(broken(findings(
                        check("quebec"),
                        GATINEAU,
                        "The form is in English.",
                        "Le formulaire est en anglais seulement.")))
                .containsExactly("fr All of it in French");
        assertThat(findings(
                        check("quebec"), GATINEAU, "You write in English.", "Vous rédigez en anglais et en français."))
                .isEmpty();
    }

    @Test
    void aSetAppliesToItsPlacesOnlyWhetherFactsOrTextsNameThem() {
        assertThat(findings(
                        check("ontario"), at("Halifax, Nova Scotia", "Halifax (Nouvelle-Écosse)"), "Text.", "Texte."))
                .isEmpty();
        assertThat(findings(check("ontario"), new Facts(), "Text.", "Texte.")).isEmpty();
        assertThat(findings(
                        check("ontario"),
                        new Facts(),
                        "The position is located in Toronto, Ontario.",
                        "Le poste est situé à Toronto (Ontario)."))
                .isNotEmpty();
    }

    @Test
    void nothingIsFoundWhileNoSetIsOnOrWhereThereAreNoFacts() {
        assertThat(findings(check(), OTTAWA, "Text.", "Texte.")).isEmpty();
        assertThat(findings(check("ontario"), null, "Text.", "Texte.")).isEmpty();
    }

    @Test
    void whatIsFoundHoldsWhileSetsPlacesAndSalaryStayTheSame() {
        var check = check("ontario");
        var paid = at("Ottawa, Ontario", "Ottawa (Ontario)");
        paid.setSalaryLow(60_000);

        assertThat(check().dependency(OTTAWA)).isEqualTo(Check.CheckDependency.TEXTS);
        assertThat(check.dependency(null)).isEqualTo(Check.CheckDependency.TEXTS);
        assertThat(check.dependency(OTTAWA))
                .isEqualTo(check.dependency(at("Ottawa, Ontario", "Ottawa (Ontario)")))
                .isNotEqualTo(check.dependency(GATINEAU))
                .isNotEqualTo(check.dependency(paid))
                .isNotEqualTo(check("ontario", "quebec").dependency(OTTAWA));
    }

    @Test
    void everyFileOfRulesIsOneOfThePortalsSets() throws IOException {
        try (var files = Files.list(Path.of("docs/rules"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            RuleSets.all().stream().map(RuleSet::key).toList());
        }
    }

    @Test
    void aFileThatLacksAFieldOrNamesAnUnknownKindIsRefused() throws IOException {
        var file = Files.readString(Path.of("docs/rules/quebec.yaml"), StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.read("quebec", file.replace("in-force:", "inforce:")))
                .withMessageContaining("in-force");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSetFile.read("quebec", file.replace("kind: held", "kind: kept")))
                .withMessageContaining("kept");
    }

    /** Thirty real postings, as if they were in Ontario and Québec: what they say of each rule was read by hand. */
    @Test
    void onThirtyRealPostingsNoWarningIsFalseAndNoneIsMissing() throws IOException {
        var labels = labels();
        assertThat(labels).hasSize(30);
        var pairs = RealPostings.pairs();
        var seen = new HashMap<String, Set<String>>();
        for (var key : labels.keySet()) {
            var subject = CheckedEdition.of(pairs.get(key), Language.EN);
            seen.put(
                    key,
                    Stream.of("ontario", "quebec")
                            .flatMap(
                                    law -> check(law).findings(subject.with("ontario".equals(law) ? OTTAWA : GATINEAU)))
                            .collect(Collectors.collectingAndThen(
                                    Collectors.toList(), found -> broken(found.stream()))));
        }
        assertThat(seen).isEqualTo(labels);
    }

    private static Map<String, Set<String>> labels() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/law/labels.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(fields -> fields[0], fields -> Arrays.stream(fields[1].split("; ", -1))
                        .filter(rule -> !rule.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }
}
