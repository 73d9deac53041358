package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.IMPORTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REJECTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.UNCHANGED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.common.Bilingual;
import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.media.FileFixture;
import ca.tandem.media.FileStorage;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.posting.Postings;
import ca.tandem.testing.Schema;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the way of pictures and documents of a tree into the portal and out again, on a real schema. */
class HugoFilesTest {

    private static final String EN = "content/en/jobs/keeper/index.md";
    private static final String FR = "content/fr/jobs/keeper/index.md";
    private static final byte[] PICTURE = FileFixture.picture("jpeg", 1000, 500);
    private static final byte[] OTHER_PICTURE = FileFixture.picture("png", 40, 20);

    private static Schema schema;
    private static Schema otherSchema;

    private final Map<String, byte[]> tree = new LinkedHashMap<>();
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
    @CsvSource({
        "content/en/jobs/keeper/index.md, plan.png, content/en/jobs/keeper/plan.png",
        "content/en/jobs/keeper/index.md, images/plan%20du%20site.png, content/en/jobs/keeper/images/plan du site.png",
        "content/en/jobs/keeper/index.md, ./plan.png?v=2#x, content/fr/jobs/keeper/plan.png",
        "content/en/jobs/keeper/index.md, %C3%A9t\u00e9.png, content/en/jobs/keeper/e\u0301te\u0301.png",
        "content/en/jobs/keeper/index.md, /images/plan.png, static/images/plan.png",
        "site/content/en/jobs/keeper.md, /images/plan.png, site/static/images/plan.png",
        "site/en/jobs/keeper.md, /images/plan.png, site/static/images/plan.png",
        "content/en/jobs/keeper.md, ../plan.png, content/en/jobs/plan.png",
        "content/en/jobs/keeper.md, plan.png, content/en/jobs/plan.png",
        "content/en/jobs/keeper.md, ../../../images/plan.png, static/images/plan.png",
        "content/jobs/keeper/index.en.md, plan.png, content/jobs/keeper/plan.png",
        "content/jobs/keeper/index.en.md, /en/jobs/keeper/plan.png, content/jobs/keeper/plan.png"
    })
    void aFileIsFoundWhereHugoPublishesIt(String page, String address, String path) {
        tree.put(page, page("en", "![The plan](" + address + ")"));
        tree.put(path, OTHER_PICTURE);

        var report = take();

        assertThat(outcomes(report)).containsEntry(path, IMPORTED);
        assertThat(files()).singleElement().satisfies(file -> assertThat(
                        portal.edition("keeper").textIn(Language.EN).body())
                .contains("![The plan](files/" + file.reference()));
        assertSameAgain();
    }

    @Test
    void aPairComesInWithItsPictureAndItsWordsAndGoesOutByteForByte() {
        tree.put(EN, page("en", "![The lighthouse](phare.jpg \"x\")"));
        tree.put(FR, page("fr", "![Le phare](phare.jpg)"));
        tree.put("content/en/jobs/keeper/phare.jpg", PICTURE);
        tree.put("content/fr/jobs/keeper/phare.jpg", PICTURE);

        var report = take();

        assertThat(outcomes(report).values()).containsOnly(IMPORTED);
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.reference()).isEqualTo("phare.jpg");
            assertThat(file.descriptions())
                    .isEqualTo(new Bilingual<>(
                            new FileDescription("phare", "The lighthouse", ""),
                            new FileDescription("phare", "Le phare", "")));
        });
        assertSameAgain();
    }

    @Test
    void twinsHaveTheWordsOfEachOther() {
        tree.put("content/en/jobs/keeper.md", page("en", "![The plan](/images/plan-en.png)"));
        tree.put("content/fr/jobs/keeper.md", page("fr", "![Le plan](/images/plan-fr.png)"));
        tree.put("static/images/plan-en.png", OTHER_PICTURE);
        tree.put("static/images/plan-fr.png", FileFixture.picture("png", 50, 20));

        take();

        assertThat(files()).extracting(PostingFile::reference).containsExactly("plan-en.png", "plan-fr.png");
        assertThat(files()).allSatisfy(file -> assertThat(file.descriptions().map(FileDescription::alternative))
                .isEqualTo(new Bilingual<>("The plan", "Le plan")));
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertSameAgain();
    }

    @Test
    void whatSaysNothingOfAPictureOrOfADocumentKeepsThePostingFromReaders() {
        tree.put(EN, page("en", "![](phare.jpg) [The guide](guide.pdf)"));
        tree.put(FR, page("fr", "![Le phare](phare.jpg) [Le guide](guide.pdf)"));
        tree.put("content/en/jobs/keeper/phare.jpg", PICTURE);
        tree.put("content/en/jobs/keeper/guide.pdf", FileFixture.pdf());

        take();

        assertThat(portal.edition("keeper").getState()).isNotEqualTo(State.PUBLISHED);
        assertThat(portal.injector.get(Imports.class).findings("keeper"))
                .extracting(Finding::code, Finding::language)
                .contains(
                        tuple("file.alternative.missing", Language.EN),
                        tuple("file.accessibility.missing", Language.EN),
                        tuple("file.accessibility.missing", Language.FR))
                .doesNotContain(tuple("file.alternative.missing", Language.FR));
        assertThat(files())
                .filteredOn(file -> file.reference().equals("guide.pdf"))
                .singleElement()
                .satisfies(file -> assertThat(file.descriptions().map(FileDescription::name))
                        .isEqualTo(new Bilingual<>("The guide", "Le guide")));
        assertSameAgain();
    }

    @Test
    void aHostileFileIsRefusedWithASentenceWhileThePostingComesIn() {
        tree.put(EN, page("en", "![The plan](plan.svg) ![A](a.png) ![B](b.png) [C](c.docx)"));
        tree.put("content/en/jobs/keeper/plan.svg", "<svg onload='x()'/>".getBytes(UTF_8));
        tree.put("content/en/jobs/keeper/a.png", "<script>x()</script>".getBytes(UTF_8));
        tree.put("content/en/jobs/keeper/b.png", new byte[20_000_001]);
        tree.put("content/en/jobs/keeper/c.docx", "PK\3\4".getBytes(UTF_8));
        tree.put("content/en/jobs/keeper/d.png", OTHER_PICTURE);
        tree.put("static/css/site.css", new byte[1]);

        var report = take();

        assertThat(outcomes(report))
                .isEqualTo(new TreeMap<>(Map.of(
                        EN,
                        IMPORTED,
                        "content/en/jobs/keeper/plan.svg",
                        REJECTED,
                        "content/en/jobs/keeper/a.png",
                        REJECTED,
                        "content/en/jobs/keeper/b.png",
                        REJECTED,
                        "content/en/jobs/keeper/c.docx",
                        REJECTED,
                        "content/en/jobs/keeper/d.png",
                        REJECTED)));
        assertThat(report.run().getDone()).isEqualTo(report.run().getTotal());
        assertThat(said(report, "plan.svg", Language.FR))
                .isEqualTo("Le fichier a été écarté. " + problem("file.svg", Language.FR));
        assertThat(said(report, "a.png", Language.EN)).endsWith(problem("file.format", Language.EN));
        assertThat(said(report, "b.png", Language.EN)).endsWith(problem("file.large", Language.EN, 20));
        assertThat(said(report, "c.docx", Language.EN)).endsWith(problem("file.document", Language.EN));
        assertThat(said(report, "d.png", Language.EN)).startsWith("No posting of the archive refers to this file");
        assertThat(files()).isEmpty();
        assertThat(portal.edition("keeper").textIn(Language.EN).body()).contains("![The plan](plan.svg)");
        assertThat(export()).containsOnlyKeys(EN);
    }

    @Test
    void noMoreFilesAreTakenThanAPostingMayHave() {
        var text = new StringBuilder();
        for (var number = 0; number <= 50; number++) {
            text.append("![n](").append(number).append(".png)\n");
            tree.put("content/en/jobs/keeper/" + number + ".png", FileFixture.picture("png", 10 + number, 10));
        }
        tree.put(EN, page("en", text.toString()));

        var report = take();

        assertThat(outcomes(report)).containsEntry("content/en/jobs/keeper/50.png", REJECTED);
        assertThat(said(report, "50.png", Language.EN)).contains("50");
        assertThat(files()).hasSize(50);
    }

    @Test
    void anotherPictureAtThePathOfOneGoesToReadersAndItsWordsStay() {
        bundle();
        take();
        tree.put("content/en/jobs/keeper/phare.jpg", FileFixture.picture("jpeg", 300, 100));

        var report = take();

        assertThat(outcomes(report))
                .containsEntry(EN, UNCHANGED)
                .containsEntry("content/en/jobs/keeper/phare.jpg", IMPORTED);
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.width()).isEqualTo(300);
            assertThat(file.alternativeIn(Language.FR)).isEqualTo("Le phare");
        });
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertSameAgain();
    }

    @Test
    void aTreeWithoutItsPicturesLeavesThemAsTheyAre() {
        bundle();
        take();
        var files = files();
        tree.remove("content/en/jobs/keeper/phare.jpg");

        assertThat(outcomes(take()).values()).containsOnly(UNCHANGED);
        tree.put(EN, page("en", "New. ![The lighthouse](phare.jpg)"));
        take();

        assertThat(files()).isEqualTo(files);
        assertThat(portal.edition("keeper").textIn(Language.EN).body()).contains("(files/phare.jpg)");
        assertThat(export()).containsKey("content/en/jobs/keeper/phare.jpg");
    }

    @Test
    void whatSomebodyDidWithAFileHereStays() {
        bundle();
        take();
        portal.revise("keeper");
        var editor = portal.injector.get(PostingFileEditor.class);
        editor.describe(
                "keeper",
                portal.version("keeper"),
                "phare.jpg",
                false,
                new Bilingual<>(
                        new FileDescription("Light", "Written here", ""), new FileDescription("Feu", "Écrit ici", "")),
                ExportPortal.PERSON);
        tree.put(EN, page("en", "New. ![Said anew](phare.jpg)"));
        tree.put("content/en/jobs/keeper/phare.jpg", FileFixture.picture("jpeg", 300, 100));

        take();

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.width()).isEqualTo(300);
            assertThat(file.alternativeIn(Language.EN)).isEqualTo("Written here");
            assertThat(file.nameIn(Language.FR)).isEqualTo("Feu");
        });
        editor.remove("keeper", portal.version("keeper"), "phare.jpg", ExportPortal.PERSON);
        editor.add(
                "keeper",
                portal.version("keeper"),
                "phare.jpg",
                FileFixture.processed(FileFixture.picture("jpeg", 77, 7)),
                ExportPortal.PERSON);
        tree.put("content/en/jobs/keeper/phare.jpg", FileFixture.picture("jpeg", 200, 100));

        var report = take();

        assertThat(said(report, "phare.jpg", Language.EN)).startsWith("Somebody put another file in the place of");
        assertThat(files()).singleElement().satisfies(file -> assertThat(file.width())
                .isEqualTo(77));
    }

    @Test
    void aPictureThatTookThePlaceOfOneGoesOutInItsPlace() {
        bundle();
        take();
        portal.revise("keeper");
        var editor = portal.injector.get(PostingFileEditor.class);
        var words = files().get(0).descriptions();
        var other = FileFixture.processed(FileFixture.picture("jpeg", 77, 7));
        editor.remove("keeper", portal.version("keeper"), "phare.jpg", ExportPortal.PERSON);
        editor.add("keeper", portal.version("keeper"), "phare.jpg", other, ExportPortal.PERSON);
        editor.describe("keeper", portal.version("keeper"), "phare.jpg", false, words, ExportPortal.PERSON);
        portal.perform("keeper", Action.EMERGENCY);

        var exported = export();

        assertThat(exported).containsOnlyKeys(tree.keySet());
        assertThat(exported.get(EN)).isEqualTo(tree.get(EN));
        assertThat(HexFormat.of().formatHex(Sha256.of(exported.get("content/en/jobs/keeper/phare.jpg"))))
                .isEqualTo(other.hash());
        assertChangesNothing(exported);
    }

    @Test
    void aPictureThatTookThePlaceOfOneThatTwoPostingsHaveGoesOutBesideIt() {
        for (var key : List.of("keeper", "pilot")) {
            tree.put("content/en/jobs/" + key + ".md", page(key, "en", "![The plan](/images/plan.png)"));
        }
        tree.put("static/images/plan.png", OTHER_PICTURE);
        take();
        portal.perform("keeper", Action.RETURN);
        var editor = portal.injector.get(PostingFileEditor.class);
        editor.remove("keeper", portal.version("keeper"), "plan.png", ExportPortal.PERSON);
        editor.add(
                "keeper",
                portal.version("keeper"),
                "plan.png",
                FileFixture.processed(FileFixture.picture("png", 77, 7)),
                ExportPortal.PERSON);

        var exported = export();

        assertThat(exported.get("static/images/plan.png")).isEqualTo(OTHER_PICTURE);
        assertThat(exported).containsKey("static/images/keeper/plan.png");
        assertThat(text(exported, "content/en/jobs/keeper.md")).contains("(/images/keeper/plan.png)");
        assertChangesNothing(exported);
    }

    @Test
    void whatReadersSeeGoesOutWhileAnotherPictureWaits() {
        bundle();
        take();
        tree.put(EN, page("en", "![The lighthouse](phare.jpg) ![](extra.jpg)"));
        tree.put("content/en/jobs/keeper/phare.jpg", FileFixture.picture("jpeg", 300, 100));
        tree.put("content/en/jobs/keeper/extra.jpg", FileFixture.picture("jpeg", 301, 100));
        take();
        assertThat(portal.edition("keeper").getState().isInWork()).isTrue();

        var exported = export();

        assertThat(exported).containsOnlyKeys(EN, FR, "content/en/jobs/keeper/phare.jpg");
        assertChangesNothing(exported);
    }

    @Test
    void whatNeitherTextOfTheSiteShowsAnyLongerLeavesThePosting() {
        bundle();
        take();
        tree.put(EN, page("en", "No light."));
        take();
        assertThat(files()).hasSize(1);
        tree.put(FR, page("fr", "Sans feu."));
        take();

        assertThat(files()).isEmpty();
        assertThat(export()).containsOnlyKeys(EN, FR);
    }

    @Test
    void anAlternativeTextThatNobodyWroteHereFollowsTheSite() {
        bundle();
        take();
        tree.put(EN, page("en", "![Said anew](phare.jpg)"));

        take();

        assertThat(files()).singleElement().satisfies(file -> assertThat(file.alternativeIn(Language.EN))
                .isEqualTo("Said anew"));
        assertSameAgain();
    }

    @Test
    void aPictureThatChangesWhileItsPostingIsScheduledIsLeftOut() {
        bundle();
        tree.replaceAll((path, content) -> path.endsWith(".md")
                ? new String(content, UTF_8)
                        .replace("translationKey", "publishDate: 2027-03-01\ntranslationKey")
                        .getBytes(UTF_8)
                : content);
        take();
        assertThat(portal.edition("keeper").getState()).isEqualTo(State.SCHEDULED);
        tree.put("content/en/jobs/keeper/phare.jpg", FileFixture.picture("jpeg", 300, 100));

        var report = take();

        assertThat(outcomes(report)).containsEntry("content/en/jobs/keeper/phare.jpg", REJECTED);
        assertThat(said(report, "phare.jpg", Language.EN)).startsWith("The posting is being approved or is scheduled");
        assertThat(files()).singleElement().satisfies(file -> assertThat(file.width())
                .isEqualTo(1000));
    }

    @Test
    void metadataOfAPictureGoBackToTheSiteAndNotToReaders() {
        tree.put(EN, page("en", "![The lighthouse](phare.jpg)"));
        var withPlace = FileFixture.withPlace(PICTURE, "45.4215 N 75.6972 W");
        tree.put("content/en/jobs/keeper/phare.jpg", withPlace);

        take();

        assertThat(FileFixture.stored(
                        portal.injector.get(FileStorage.class), files().get(0).hash()))
                .doesNotContain("75.6972");
        assertThat(export().get("content/en/jobs/keeper/phare.jpg")).isEqualTo(withPlace);
    }

    @Test
    void aFileThatWasAddedHereGoesBesideThePageOfABundleAndElseAmongTheStaticFiles() {
        bundle();
        take();
        portal.addPicture("keeper");
        portal.write("pilot", new Facts(), Set.of(Language.EN, Language.FR));
        portal.addPicture("pilot");

        var exported = export();

        assertThat(exported)
                .containsKeys(
                        "content/en/jobs/keeper/new.png",
                        "content/fr/jobs/keeper/new.png",
                        "content/en/jobs/pilot/new.png");
        assertThat(text(exported, EN)).contains("![Alt en](new.png)", "![The lighthouse](phare.jpg)");
        assertThat(text(exported, FR)).contains("![Alt fr](new.png)");
        assertChangesNothing(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void aFileThatWasAddedHereIsServedFromTheRootOfASiteWithoutBundles() {
        tree.put("content/en/jobs/keeper.md", page("en", "![The plan](/images/plan.png)"));
        tree.put("content/fr/jobs/keeper.md", page("fr", "![Le plan](/images/plan.png)"));
        tree.put("static/images/plan.png", OTHER_PICTURE);
        take();
        portal.addPicture("keeper");

        var exported = export();

        assertThat(exported)
                .containsOnlyKeys(
                        "content/en/jobs/keeper.md",
                        "content/fr/jobs/keeper.md",
                        "static/images/plan.png",
                        "static/images/keeper/new.png");
        assertThat(text(exported, "content/fr/jobs/keeper.md")).contains("![Alt fr](/images/keeper/new.png)");
        assertChangesNothing(exported);
        assertSameOnAFreshPortal(exported);
    }

    @Test
    void twoPostingsWithOnePictureHaveItStoredAndToldOnce() {
        for (var key : List.of("keeper", "pilot")) {
            tree.put("content/en/jobs/" + key + ".md", page(key, "en", "![The plan](/images/plan.png)"));
        }
        tree.put("static/images/plan.png", OTHER_PICTURE);

        var report = take();

        assertThat(report.files()).hasSize(3);
        assertThat(portal.edition("pilot").getFiles().hashes())
                .isEqualTo(portal.edition("keeper").getFiles().hashes());
        assertSameAgain();
    }

    @Test
    void twoPostingsThatAreJoinedKeepTheirPictures() {
        tree.put(
                "content/en/jobs/one/index.md",
                page("one\nleverId: 4f2c9a3e-8b61-4d57-9c0e-6a1f3b2d8e75", "en", "![The plan](plan.png)"));
        tree.put(
                "content/fr/jobs/un/index.md",
                page("un\nleverId: 4f2c9a3e-8b61-4d57-9c0e-6a1f3b2d8e75", "fr", "![Le plan](plan.png)"));
        tree.put("content/en/jobs/one/plan.png", OTHER_PICTURE);
        tree.put("content/fr/jobs/un/plan.png", FileFixture.picture("png", 50, 20));
        var report = take();

        var key =
                portal.injector.get(PairJoin.class).join(report.run().getId(), "one", "un", ExportPortal.ADMINISTRATOR);

        var edition = portal.edition(key);
        assertThat(edition.getFiles().all()).hasSize(2).allSatisfy(file -> assertThat(
                        file.descriptions().map(FileDescription::alternative))
                .isEqualTo(new Bilingual<>("The plan", "Le plan")));
        assertThat(edition.textIn(Language.FR).body()).contains("![Le plan](files/plan-2.png)");
        assertThat(export())
                .containsAllEntriesOf(Map.of(
                        "content/en/jobs/one/plan.png", tree.get("content/en/jobs/one/plan.png"),
                        "content/fr/jobs/un/plan.png", tree.get("content/fr/jobs/un/plan.png")));
        var joined =
                portal.injector.get(Imports.class).report(report.run().getId()).orElseThrow();
        assertThat(joined.files()).hasSize(4).extracting(ImportedFile::getKey).containsOnly(key);
        assertSameAgain();
    }

    private void bundle() {
        tree.put(EN, page("en", "![The lighthouse](phare.jpg)"));
        tree.put(FR, page("fr", "![Le phare](phare.jpg)"));
        tree.put("content/en/jobs/keeper/phare.jpg", PICTURE);
    }

    private ImportReport take() {
        return portal.takeBytes(tree);
    }

    private Map<String, byte[]> export() {
        return portal.exportBytes();
    }

    /** Asserts that the tree comes back byte for byte, and that an import of it changes nothing. */
    private void assertSameAgain() {
        var exported = export();
        assertThat(new TreeMap<>(exported)).containsOnlyKeys(tree.keySet());
        exported.forEach((path, content) -> assertThat(content).as(path).isEqualTo(tree.get(path)));
        assertChangesNothing(exported);
    }

    private void assertChangesNothing(Map<String, byte[]> exported) {
        var versions = versions();
        assertThat(outcomes(portal.takeBytes(exported)).values()).containsOnly(UNCHANGED);
        assertThat(versions()).isEqualTo(versions);
        assertThat(export()).containsExactlyEntriesOf(exported);
    }

    private Map<String, Long> versions() {
        return portal.injector.get(Postings.class).keysAfter("", 50).stream()
                .collect(Collectors.toMap(key -> key, portal::version));
    }

    private void assertSameOnAFreshPortal(Map<String, byte[]> exported) {
        try (var fresh = new ExportPortal(otherSchema)) {
            fresh.takeBytes(exported);
            assertThat(new TreeMap<>(fresh.exportBytes())).containsExactlyEntriesOf(new TreeMap<>(exported));
        }
    }

    private static Map<String, ImportOutcome> outcomes(ImportReport report) {
        var outcomes = new TreeMap<String, ImportOutcome>();
        report.files().forEach(file -> outcomes.put(file.getPath(), file.getOutcome()));
        return outcomes;
    }

    private static String said(ImportReport report, String name, Language language) {
        return report.files().stream()
                .filter(file -> file.getPath().endsWith("/" + name))
                .map(file -> said(file.getFindings().get(0), language))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Finding finding, Language language) {
        return new DomainTexts(language)
                .message("finding." + finding.code(), finding.arguments().toArray());
    }

    private static String problem(String code, Language language, Object... arguments) {
        return new DomainTexts(language).message("problem." + code, arguments);
    }

    private List<PostingFile> files() {
        return portal.edition("keeper").getFiles().all();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), UTF_8);
    }

    private static byte[] page(String language, String body) {
        return page("keeper", language, body);
    }

    private static byte[] page(String key, String language, String body) {
        var words = language.equals("en") ? HugoFileFixture.ENGLISH : HugoFileFixture.FRENCH;
        return ("---\nlayout: job-posting\ntitle: '" + language + " " + key + "'\ndescription: " + words
                        + "\ntranslationKey: " + key + "\n---\n" + words + "\n\n" + body + "\n")
                .getBytes(UTF_8);
    }
}
