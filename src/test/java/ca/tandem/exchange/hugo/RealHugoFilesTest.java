package ca.tandem.exchange.hugo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.check.Finding;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealHugoFilesTest {

    /** Its two files really have no description, so readers would find nothing in lists: it waits until somebody writes one. */
    private static final String WITHOUT_DESCRIPTION = "google-civic-leave";

    /** The faults of each file or posting of the tree of defects, found by reading them. */
    private static final Map<String, Set<String>> DEFECTS = Map.ofEntries(
            // The French text is the English one, as a whole and so in each of its units.
            entry("2023-Jan-AdministrativeOfficer", Set.of("text.same", "text.language", "unit.same")),
            // A folded description whose later paragraphs are not indented; in one language only.
            entry("administrative-officer---internal-operations.md", Set.of("frontmatter.repaired")),
            entry("administrative-officer", Set.of("twin.missing", "text.missing")),
            // An English text cut to a stub, with a Lever id that is made up.
            entry("director-of-digital-practice.md", Set.of("lever.invalid")),
            entry("director-digital-practice", Set.of("text.stub")),
            // A French text that was never written: "Test" under a description that says so.
            entry("it-senior-strategist-feb-2022", Set.of("text.stub", "text.trial.short")),
            // A pair whose keys differ; its Lever ids are null, and two English files claim one key.
            entry(
                    "product-manager--null.md",
                    Set.of("frontmatter.repaired", "lever.invalid", "key.duplicate", "twin.suspected")),
            entry(
                    "product-manager-—-digital-credentials-team--null.md",
                    Set.of("lever.invalid", "key.duplicate", "twin.suspected")),
            entry("gestionnaire-de-produit-—-équipe-des-justificatifs-numériques--null.md", Set.of("lever.invalid")),
            entry("oct-2025-gestionnaire-produit", Set.of("twin.suspected", "twin.missing", "text.missing")),
            // HTML in the front matter, an empty Lever id, and a page that is a blog post.
            entry("search-bar-blog-.md", Set.of("lever.invalid")),
            entry("search-bar-blog", Set.of("text.markup", "text.trial", "twin.missing", "text.missing")),
            // HTML in the front matter, and English under a French address.
            entry("technical-recruiter-slug", Set.of("text.markup", "text.language", "twin.missing", "text.missing")),
            // An apostrophe inside single quotes; one language only, one of the two with the description "null".
            entry(
                    "concepteur·trice-d'interaction-développeur·se-front-end-fr---ef1dd61a-bceb-42b5-9029-5cb139a9c12f.md",
                    Set.of("frontmatter.repaired")),
            entry("interaction-designer-december-2021", Set.of("twin.missing", "text.missing")),
            entry("responsable-d'équipe-développement-commercial-des-partenariats.md", Set.of("frontmatter.repaired")),
            entry("team-lead-business-development", Set.of("twin.missing", "text.missing")),
            // A folded description whose second paragraph is not indented; in one language only.
            entry(
                    "senior-stakeholder-relations-advisor-strategic-engagement---685e34db-a7c9-4476-bc60-ae1c1e751763.md",
                    Set.of("frontmatter.repaired")),
            entry("sr-stakeholder-relations-advisor-april-2022", Set.of("twin.missing", "text.missing")),
            // A test page.
            entry("test-title-changed--test-lever-id.md", Set.of("lever.invalid")),
            entry("test-title-fr--test-lever-id.md", Set.of("lever.invalid")),
            entry("test-translation-ID", Set.of("text.trial.short", "text.short")));

    @Test
    void all65PostingsOfTheSiteComeInAsPairs() {
        var hugoPairing = HugoPairing.of(RealHugoFiles.in("site"));

        assertThat(hugoPairing.rejected()).isEmpty();
        assertThat(hugoPairing.pairs()).hasSize(65).allMatch(pair -> pair.files()
                .hasBoth());
        assertThat(hugoPairing.pairs())
                .extracting(HugoPair::key)
                .contains("senior-software-developer-python", "aug-2024-back-end-dev-dc");
    }

    @Test
    void noFalseErrorKeepsAPostingOfTheSiteFromBeingPublished() {
        var blocked = HugoPairing.of(RealHugoFiles.in("site")).pairs().stream()
                .filter(pair -> HugoPairChecks.findings(pair).anyMatch(Finding::isError))
                .map(HugoPair::key);

        assertThat(blocked).containsExactly(WITHOUT_DESCRIPTION);
    }

    @Test
    void everyPlantedDefectIsFoundAndNothingElse() {
        var found = new TreeMap<String, Set<String>>();
        var hugoPairing = HugoPairing.of(RealHugoFiles.in("defects"));
        var files = Stream.concat(
                hugoPairing.rejected().stream(), hugoPairing.pairs().stream().flatMap(pair -> pair.present().stream()));
        files.filter(file -> !file.findings().isEmpty())
                .forEach(file -> found.put(fileName(file), codes(file.findings().stream())));
        for (var pair : hugoPairing.pairs()) {
            var findings = Stream.concat(
                    pair.findings().stream(), HugoPairChecks.findings(pair).filter(RealHugoFilesTest::isDefect));
            found.merge(pair.key(), codes(findings), (one, other) -> one);
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(DEFECTS);
    }

    @Test
    void theRepairedDescriptionIsWhole() {
        var description = HugoPairing.of(RealHugoFiles.in("defects")).pairs().stream()
                .filter(pair -> pair.key().equals("sr-stakeholder-relations-advisor-april-2022"))
                .map(pair -> pair.texts().en().description())
                .findFirst();

        assertThat(description).hasValueSatisfying(text -> assertThat(text)
                .startsWith("You will help to articulate")
                .endsWith("located in the National Capital Region."));
    }

    /** Returns findings that block, and those about a text as a whole; findings about the style of a unit do not make these defects. */
    private static boolean isDefect(Finding finding) {
        return finding.isError() || finding.code().startsWith("text.");
    }

    private static String fileName(HugoFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private static Set<String> codes(Stream<Finding> findings) {
        return new TreeSet<>(findings.map(Finding::code).toList());
    }
}
