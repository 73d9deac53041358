package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.ExportPortal.outcomes;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REJECTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.Postings;
import ca.tandem.posting.PublicNotice;
import ca.tandem.posting.SaveReason;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the way of a tree out of the portal and in again, on a real schema. */
class HugoExportTest {

    private static final String EN = "content/en/jobs/keeper.md";
    private static final String FR = "content/fr/jobs/keeper.md";

    private static Schema schema;
    private static Schema otherSchema;

    private ExportPortal portal;

    @BeforeAll
    static void build() {
        schema = Schema.onH2();
        otherSchema = Schema.onH2();
    }

    @AfterAll
    static void drop() {
        schema.close();
        otherSchema.close();
    }

    @BeforeEach
    void begin() {
        portal = new ExportPortal(schema);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "defects"})
    void aRealTreeComesBackByteForByteAndInAgainChangesNothing(String name) throws IOException {
        var tree = tree(name);
        var first = portal.takeBytes(tree);

        var exported = portal.exportBytes();

        assertThat(new TreeMap<>(exported)).containsOnlyKeys(tree.keySet());
        exported.forEach((path, content) -> assertThat(content).as(path).isEqualTo(tree.get(path)));
        var again = portal.takeBytes(exported);
        assertThat(outcomes(again)).isSubsetOf(UNCHANGED, REJECTED);
        assertThat(rejected(again)).isEqualTo(rejected(first));
    }

    @Test
    void aChangedFileHasOtherLinesOnlyWhereSomethingChanged() {
        var tree = pair("weight: 4 # the theme's\nteam:\n  en: Lights\n  fr: Phares\n", "draft: true\n");
        portal.take(tree);
        portal.retitle("keeper", Language.EN, "Head keeper");
        var facts = portal.edition("keeper").getFacts();
        facts.setTeamEn("Aids: fixed");
        facts.setPositions(2);
        portal.write("keeper", facts);

        var exported = portal.export();

        assertThat(exported.get(EN))
                .isEqualTo(tree.get(EN)
                        .replace("'en keeper'", "'Head keeper'")
                        .replace("  en: Lights\n  fr: Phares\n", "  en: \"Aids: fixed\"\n  fr: Phares\n")
                        .replace("\n---\nYou", "\npositions: 2\n---\nYou"));
        assertThat(exported.get(FR)).isEqualTo(tree.get(FR).replace("\n---\nVous", "\npositions: 2\n---\nVous"));
        assertChangesNothing(exported);
    }

    @Test
    void whatIsInWorkIsADraftAndLosesThatWhenItBecomesPublic() {
        var tree = pair("", "");
        tree.replaceAll((path, page) -> page.replaceFirst("description: .*\n", ""));
        portal.take(tree);
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.DRAFT);
        assertThat(portal.export()).as("nobody has done anything with it").isEqualTo(tree);

        portal.retitle("keeper", Language.EN, "Head keeper");
        var draft = portal.export();
        assertThat(draft.get(EN)).contains("title: 'Head keeper'\n").contains("\ndraft: true\n---\n");
        assertThat(draft.get(FR)).contains("\ndraft: true\n---\n");
        assertChangesNothing(draft);

        portal.perform("keeper", Action.DISCARD);
        assertThat(portal.export()).isEmpty();
    }

    @Test
    void archivingAndRestoringAreTheLinesThatTheyChange() {
        var tree = pair("", "");
        portal.take(tree);
        portal.perform("keeper", Action.ARCHIVE);

        var archived = portal.export();
        assertThat(archived.get(EN)).isEqualTo(tree.get(EN).replace("\n---\nYou", "\narchived: true\n---\nYou"));
        assertChangesNothing(archived);
        assertSameOnAFreshPortal(archived);

        portal.perform("keeper", Action.RESTORE);
        var restored = portal.export();
        assertThat(restored.get(EN)).isEqualTo(tree.get(EN).replace("\n---\nYou", "\narchived: false\n---\nYou"));
        assertChangesNothing(restored);
        assertSameOnAFreshPortal(restored);
    }

    @Test
    void theTextsOfAWithdrawnPostingDoNotBecomePublicThroughItsFiles() {
        portal.take(pair("", ""));
        portal.perform(
                "keeper", ActionRequest.of(Action.WITHDRAW, "because", new PublicNotice("Gone", "Retirée", null)));

        var exported = portal.export();

        assertThat(exported.values()).allMatch(page -> page.contains("\ndraft: true\narchived: true\n---\n"));
        assertChangesNothing(exported);
    }

    @Test
    void beneathARevisionInWorkTheFilesSayWhatReadersSee() {
        var tree = pair("", "");
        portal.take(tree);
        portal.revise("keeper");
        portal.retitle("keeper", Language.EN, "Not public yet");

        assertThat(portal.export()).isEqualTo(tree);
        assertThat(outcomes(portal.take(tree))).containsOnly(UNCHANGED);
    }

    @Test
    void theClosingIsHugosExpiryOnlyWhereItCameSo() {
        var tree = pair("expiryDate: 2027-01-31T17:00:00-05:00 # the end\n", "");
        tree.putAll(files("pilot", "", ""));
        portal.take(tree);
        correct("keeper", "2027-02-28", "America/Toronto");
        correct("pilot", "2027-02-28", "America/Vancouver");

        var exported = portal.export();

        assertThat(exported.get(EN))
                .isEqualTo(tree.get(EN).replace("2027-01-31T17:00:00-05:00 #", "2027-02-28T23:59:59-05:00 #"));
        assertThat(exported.get(FR)).isEqualTo(tree.get(FR));
        assertThat(exported.get("content/en/jobs/pilot.md"))
                .contains("\ncloses: \"2027-02-28T23:59:59-08:00[America/Vancouver]\"\n---\n")
                .doesNotContain("expiryDate");
        assertChangesNothing(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void whatIsScheduledNamesItsMomentAndWhatWasPublishedEarlyItsOwn() {
        portal.take(pair("publishDate: 2026-12-01T09:00:00-05:00\n", ""));
        var scheduled = portal.export();
        assertChangesNothing(scheduled);
        assertSameOnAFreshPortal(scheduled);
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.SCHEDULED);

        portal.perform("keeper", Action.UNSCHEDULE);
        portal.perform("keeper", Action.EMERGENCY);
        var early = portal.export();
        assertThat(early.get(EN)).contains("publishDate: 2026-11-02T12:00:00-05:00\n");
        assertChangesNothing(early);
        assertSameOnAFreshPortal(early);
    }

    @Test
    void aSecondLanguageIsWrittenBesideTheFirstAndBothNameTheirKey() {
        var path = "content/en/jobs/keeper.md";
        var page = pair("", "").get(EN).replace("translationKey: keeper\n", "");
        portal.take(Map.of(path, page));
        var key = portal.injector.get(Postings.class).keysAfter("", 9).get(0);
        portal.injector
                .get(PostingEditor.class)
                .translate(
                        portal.edition(key),
                        ExportPortal.text(key, Language.FR),
                        SaveReason.SAVED,
                        ExportPortal.PERSON);

        var exported = portal.export();

        assertThat(exported).containsOnlyKeys(EN, FR);
        assertThat(exported.get(EN)).contains("\ntranslationKey: " + key + "\n");
        assertThat(exported.get(FR)).startsWith("---\n").contains("\ntranslationKey: " + key + "\n");
        assertChangesNothing(exported);
    }

    @Test
    void aPostingThatWasBornHereGoesOutInTheStyleOfTheTreeWithAllItsFacts() {
        portal.take(files("pilot", "type: section\n", "type: section\n"));
        portal.publish("keeper", facts());

        var exported = portal.export();

        assertThat(exported).containsOnlyKeys("content/en/jobs/pilot.md", "content/fr/jobs/pilot.md", EN, FR);
        assertThat(exported.get(EN))
                .startsWith(
                        "---\nlayout: job-posting\ntype: section\ntranslationKey: keeper\ntitle: 'en keeper: the light'\n")
                .contains("locations:\n  - en: Gander\n    fr: Gander\n", "linkHidden: true\n", "telework: HYBRID\n")
                .contains("closes: 2027-03-01T23:59:59-05:00\n", "date: 2026-11-02T12:00:00-05:00\n")
                .doesNotContain("draft", "expiryDate");
        assertChangesNothing(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void treesOfOtherStylesGetNewFilesInThem() {
        var toml = "+++\ntitle = \"%1$s pilot\"\ndescription = \"%2$s\"\ntranslationKey = \"pilot\"\n+++\n%2$s\n";
        portal.take(Map.of(
                "jobs/pilot/index.md",
                toml.formatted("en", HugoFileFixture.ENGLISH),
                "jobs/pilot/index.fr.md",
                toml.formatted("fr", HugoFileFixture.FRENCH)));
        portal.publish("keeper", facts());
        portal.write("only.en", new Facts(), Set.of(Language.EN));

        var exported = portal.export();

        assertThat(exported)
                .containsOnlyKeys(
                        "jobs/pilot/index.md",
                        "jobs/pilot/index.fr.md",
                        "jobs/keeper/index.md",
                        "jobs/keeper/index.fr.md",
                        "jobs/only-en/index.md");
        assertThat(exported.get("jobs/only-en/index.md")).startsWith("+++\n").contains("\ndraft = true\n");
        assertChangesNothing(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void withoutAnyTreeTheFoldersAreThoseOfHugo() {
        portal.publish("keeper", facts());
        portal.write("pilote", new Facts(), Set.of(Language.FR));

        var exported = portal.export();

        assertThat(exported).containsOnlyKeys("content/en/keeper.md", "content/fr/keeper.md", "content/fr/pilote.md");
        assertChangesNothing(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void pagesThatAreNoPostingsComeBackAndStillGovernWhatIsBelowThem() {
        var tree = pair("", "");
        tree.put("content/en/jobs/_index.md", "---\ntitle: Jobs\ncascade:\n  archived: true\n---\n");
        tree.put("content/en/jobs/broken.md", "---\ntitle: [\n---\nText\n");
        tree.put("content/en/about.md", "---\nlayout: page\n---\nText\n");
        portal.take(tree);
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.ARCHIVED);

        assertThat(portal.export()).isEqualTo(tree);

        portal.perform("keeper", Action.RESTORE);
        var exported = portal.export();
        assertThat(exported.get(EN)).contains("\narchived: false\n");
        portal.take(exported);
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertThat(portal.export()).isEqualTo(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void twoExportsAreEqualArchives() throws IOException {
        portal.publish("keeper", facts());
        var export = portal.injector.get(HugoExport.class);
        assertThat(export.open(ExportPortal.ADMINISTRATOR).readAllBytes())
                .isEqualTo(export.open(ExportPortal.ADMINISTRATOR).readAllBytes());
        assertThat(((RecordingAuditLog) portal.injector.get(AuditLog.class)).codes())
                .endsWith("content.exported");
    }

    @Test
    void onlyAnAdministratorExports() {
        var others = new Actor("eve", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> portal.injector.get(HugoExport.class).open(others))
                .withMessageContaining("export.role");
    }

    private void correct(String key, String day, String zone) {
        portal.revise(key);
        var facts = portal.edition(key).getFacts();
        facts.close(LocalDate.parse(day), null, ZoneId.of(zone));
        portal.write(key, facts);
        portal.perform(key, Action.EMERGENCY);
    }

    private static Facts facts() {
        var facts = new Facts();
        facts.close(LocalDate.of(2027, 3, 1), null, ZoneId.of("America/Toronto"));
        facts.setClassification(Classification.parse("IT-02/IT-04").orElseThrow());
        facts.setTeamEn("Lights: north");
        facts.setTeamFr("Phares : nord");
        facts.setLocations(new Locations(java.util.List.of(
                new Bilingual<>("Gander", "Gander"),
                new Bilingual<>("Halifax, Nova Scotia", "Halifax (Nouvelle-Écosse)"))));
        facts.setTelework(Telework.HYBRID);
        facts.setTenure(Tenure.TERM);
        facts.setLanguageProfile("CBC/CBC");
        facts.setSalaryLow(70_000);
        facts.setPositions(3);
        facts.setReference("2027-001 #4");
        facts.setUnlisted(true);
        return facts;
    }

    private void assertChangesNothing(Map<String, String> exported) {
        assertThat(outcomes(portal.take(exported))).containsOnly(UNCHANGED);
        assertThat(portal.export()).isEqualTo(exported);
    }

    /** Imports an export into a portal that knows nothing and compares states, texts and facts. */
    private void assertSameOnAFreshPortal(Map<String, String> exported) {
        try (var fresh = new ExportPortal(otherSchema)) {
            fresh.take(exported);
            for (var key : portal.injector.get(Postings.class).keysAfter("", 99)) {
                var here = portal.edition(key);
                var there = fresh.edition(key);
                assertThat(there.getState()).as(key).isEqualTo(here.getState());
                assertThat(there.getTexts()).as(key).isEqualTo(here.getTexts());
                assertThat(there.getFacts()).as(key).isEqualTo(here.getFacts());
            }
            assertThat(fresh.export()).isEqualTo(exported);
        }
    }

    private static Map<String, String> pair(String english, String french) {
        return files("keeper", english, french);
    }

    private static Map<String, String> files(String key, String english, String french) {
        var files = new LinkedHashMap<String, String>();
        files.put("content/en/jobs/" + key + ".md", page("en " + key, key, english, HugoFileFixture.ENGLISH));
        files.put("content/fr/jobs/" + key + ".md", page("fr " + key, key, french, HugoFileFixture.FRENCH));
        return files;
    }

    private static String page(String title, String key, String fields, String body) {
        return "---\nlayout: job-posting\ntitle: '" + title + "'\ndescription: \"" + body + "\"\ntranslationKey: " + key
                + "\n" + fields + "---\n" + body + "\n";
    }

    private static Map<String, byte[]> tree(String name) throws IOException {
        var root = RealPostings.folder(name);
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Set<String> rejected(ImportReport report) {
        return report.files().stream()
                .filter(file -> file.getOutcome() == REJECTED)
                .map(ImportedFile::getPath)
                .collect(Collectors.toSet());
    }
}
