package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.IMPORTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REJECTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REPAIRED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.UNCHANGED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.common.outage.DatabaseOutage;
import ca.tandem.exchange.hugo.ImportRun.ImportState;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.ImportEnded;
import ca.tandem.posting.ImportFigures;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.Posting;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.Publications;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.Schema;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests a whole import on a real schema, each test in a transaction that is rolled back. */
class HugoImportTest {

    private static final Actor IMPORTER = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final Actor PERSON = new Actor("eve", EnumSet.allOf(Role.class));

    private static Schema schema;

    private EntityManager entityManager;
    private TestInjector injector;

    @BeforeAll
    static void build() {
        schema = Schema.onH2();
    }

    @AfterAll
    static void drop() {
        schema.close();
    }

    @BeforeEach
    void begin() {
        entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        injector = new TestInjector(entityManager);
    }

    @AfterEach
    void takeBack() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @Test
    void theEndOfAnImportIsToldOnceWithItsFigures() {
        var tree = List.of(
                file("en", "keeper"),
                file("fr", "keeper"),
                file("en", "alone"),
                file("fr", "seule"),
                HugoFileFixture.page("notes.md", "title: Notes"));
        take(ImportMode.PUBLISHED, tree);
        take(ImportMode.PUBLISHED, tree);
        take(ImportMode.DRAFT, List.of(file("en", "draft"), file("fr", "draft")));

        assertThat(injector.importsEnded)
                .extracting(ImportEnded::figures)
                .containsExactly(
                        new ImportFigures(3, 0, 1, 0, 1, 1, 0),
                        new ImportFigures(0, 3, 1, 0, 0, 0, 0),
                        new ImportFigures(1, 0, 0, 1, 0, 0, 0));
        assertThat(injector.importsEnded)
                .allSatisfy(ended -> assertThat(ended.failed()).isFalse())
                .extracting(ImportEnded::startedBy)
                .containsOnly("amir");
    }

    @Test
    void anImportThatStopsIsToldAsFailed() {
        var recorder = injector.get(ImportRecorder.class);
        var run = recorder.start(ImportMode.DRAFT, 3, "amir");
        recorder.fail(run, "import.failed");

        assertThat(injector.importsEnded)
                .singleElement()
                .satisfies(ended -> assertThat(ended.failed()).isTrue())
                .extracting(ImportEnded::run)
                .isEqualTo(run);
    }

    @Test
    void aCompletePairIsPublishedAndTheSameFilesAgainChangeNothing() {
        var pair = List.of(file("en", "keeper"), file("fr", "keeper", "aliases: [/feux/ancien/]"));
        assertThat(outcomes(take(ImportMode.PUBLISHED, pair))).containsExactly(IMPORTED, IMPORTED);
        assertThat(edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertThat(injector.get(PublicAddresses.class).redirectTarget("/feux/ancien", Language.FR))
                .contains("/fr/emplois/fr-keeper");
        var version = version("keeper");

        var again = take(ImportMode.PUBLISHED, pair);

        assertThat(outcomes(again)).containsExactly(UNCHANGED, UNCHANGED);
        var auditLog = (RecordingAuditLog) injector.get(AuditLog.class);
        assertThat(auditLog.codes())
                .containsSubsequence(
                        "import.started",
                        "posting.open",
                        "facts.written",
                        "text.written",
                        "text.translated",
                        "import.ended",
                        "import.started",
                        "import.ended");
        assertThat(auditLog.details).containsKey("import");
        assertThat(again.run().getState()).isEqualTo(ImportState.DONE);
        assertThat(again.run().getDone()).isEqualTo(again.run().getTotal());
        assertThat(version("keeper")).isEqualTo(version);
    }

    @Test
    void whatWasArchivedComesInArchivedAndWhatWasHeldBackWaitsAsADraft() {
        take(
                ImportMode.PUBLISHED,
                List.of(
                        file("en", "old", "archived: true"),
                        file("fr", "old"),
                        file("en", "held", "draft: true"),
                        file("fr", "held")));

        assertThat(edition("old").getState()).isEqualTo(State.ARCHIVED);
        assertThat(edition("held").getState()).isEqualTo(State.DRAFT);
        assertThat(found("old")).containsExactly("archived.differs");
        assertThat(found("held")).containsExactly("withheld");
    }

    @Test
    void whatIsToBecomePublicLaterIsScheduledInTheNameOfTheImporter() {
        var files = List.of(file("en", "keeper", "publishDate: 2026-12-01T09:00:00-05:00"), file("fr", "keeper"));
        take(ImportMode.PUBLISHED, files);

        assertThat(edition("keeper").getState()).isEqualTo(State.SCHEDULED);
        assertThat(edition("keeper").getScheduledFor()).isEqualTo(Instant.parse("2026-12-01T14:00:00Z"));
        assertThat(edition("keeper").getLastMove())
                .hasValueSatisfying(move -> assertThat(move.getAccount()).isEqualTo(IMPORTER.name()));
        assertThat(injector.get(Publications.class).byKey("keeper")).isEmpty();
        assertThat(outcomes(take(ImportMode.PUBLISHED, files))).containsExactly(UNCHANGED, UNCHANGED);
        assertThat(edition("keeper").getState()).isEqualTo(State.SCHEDULED);
    }

    @Test
    void whatWouldCloseBeforeItIsPublicWaitsForAnApproverAndWhatIsIncompleteForATranslator() {
        take(
                ImportMode.PUBLISHED,
                List.of(
                        file("en", "keeper", "publishDate: 2027-02-01"),
                        file("fr", "keeper", "expiryDate: 2027-01-01"),
                        file("fr", "pilote", "publishDate: 2027-02-01")));

        assertThat(edition("keeper").getState()).isEqualTo(State.APPROVAL);
        assertThat(edition("pilote").getState()).isEqualTo(State.TRANSLATION);
    }

    @Test
    void whatExpiredComesInArchivedWithItsClosing() {
        take(
                ImportMode.PUBLISHED,
                List.of(file("en", "keeper", "expiryDate: 2026-10-31T12:00:00Z"), file("fr", "keeper")));

        assertThat(edition("keeper").getState()).isEqualTo(State.ARCHIVED);
        assertThat(edition("keeper").getFacts().getClosesAt()).isEqualTo(Instant.parse("2026-10-31T12:00:00Z"));
        assertThat(found("keeper")).containsExactly("expired");
    }

    @Test
    void readersAreToldTheDatesOfTheFilesAndNoneWhereTheyHaveNone() {
        take(
                ImportMode.PUBLISHED,
                List.of(
                        file("en", "keeper", "date: 2024-03-05\nlastmod: 2025-06-07T08:00:00-04:00"),
                        file("fr", "keeper", "date: 2024-03-06"),
                        file("en", "pilot"),
                        file("fr", "pilot")));

        var keeper = injector.get(Publications.class).byKey("keeper").orElseThrow();
        assertThat(keeper.getDatePosted()).isEqualTo(Instant.parse("2024-03-05T05:00:00Z"));
        assertThat(keeper.getDateModified()).isEqualTo(Instant.parse("2025-06-07T12:00:00Z"));
        var pilot = injector.get(Publications.class).byKey("pilot").orElseThrow();
        assertThat(pilot.getDatePosted()).isNull();
        assertThat(pilot.getDateModified()).isNull();
        assertThat(pilot.getUpdatedAt()).isNotNull();
    }

    @Test
    void aLaterImportKeepsTheDateOfThePosting() {
        take(ImportMode.PUBLISHED, List.of(file("en", "keeper", "date: 2024-03-05"), file("fr", "keeper")));

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper", "team: {en: A, fr: B}"), file("fr", "keeper")));

        var keeper = injector.get(Publications.class).byKey("keeper").orElseThrow();
        assertThat(keeper.getEdition()).isEqualTo(2);
        assertThat(keeper.getDatePosted()).isEqualTo(Instant.parse("2024-03-05T05:00:00Z"));
        assertThat(keeper.getDateModified()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void commentsOfTheFilesStayInThePortal() {
        var body = HugoFileFixture.ENGLISH + "\n\n<!-- ask Eve -->\n";
        take(
                ImportMode.PUBLISHED,
                List.of(
                        HugoFileFixture.page(
                                "en/keeper.md",
                                "title: Keeper\ntranslationKey: keeper\ndescription: " + HugoFileFixture.ENGLISH,
                                body),
                        file("fr", "keeper")));

        assertThat(found("keeper")).contains("html.comment");
        assertThat(edition("keeper").textIn(Language.EN).body()).contains("ask Eve");
        var publication = injector.get(Publications.class).byKey("keeper").orElseThrow();
        assertThat(publication.textIn(Language.EN).body())
                .doesNotContain("ask Eve")
                .contains(HugoFileFixture.ENGLISH);
    }

    @Test
    void aScheduledDateInDraftModeIsNobodysDecisionYet() {
        take(ImportMode.DRAFT, List.of(file("en", "keeper", "date: 2027-02-01"), file("fr", "keeper")));

        assertThat(edition("keeper").getState()).isEqualTo(State.DRAFT);
    }

    @Test
    void filesWithoutKeysComeInAsPairsAndTheSameFilesAgainChangeNothing() {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var name : List.of("a", "b")) {
            for (var folder : List.of("en", "fr")) {
                var body = folder.equals("en") ? HugoFileFixture.ENGLISH : HugoFileFixture.FRENCH;
                var title = folder.equals("en") ? "Keeper" : "Gardien";
                var page = "---\ntitle: " + title + "\ndescription: " + body + "\n---\n" + body + "\n";
                contents.put("content/" + folder + "/" + name + ".md", page.getBytes(UTF_8));
            }
        }
        var first = run(ImportMode.PUBLISHED, Map.of("content/en/b.md", contents.get("content/en/b.md")));
        var second = run(ImportMode.PUBLISHED, contents);
        var third = run(ImportMode.PUBLISHED, contents);

        assertThat(first.postings()).extracting(ImportedPosting::getKey).containsExactly("keeper-en");
        assertThat(second.postings()).hasSize(2).allMatch(posting -> posting.getState() == State.PUBLISHED);
        assertThat(edition("keeper-en").getTexts().fr().title()).isEqualTo("Gardien");
        assertThat(outcomes(third)).containsOnly(UNCHANGED);
        assertThat(third.postings())
                .extracting(ImportedPosting::getKey)
                .isEqualTo(
                        second.postings().stream().map(ImportedPosting::getKey).toList());
    }

    @Test
    void whatASectionKeepsBackStaysBackWhenOnlyTheOtherLanguageChanges() {
        var contents = new LinkedHashMap<String, byte[]>();
        contents.put("en/_index.md", "---\ncascade: {draft: true}\n---\n".getBytes(UTF_8));
        contents.put("en/keeper.md", file("en", "keeper").raw().getBytes(UTF_8));
        contents.put("fr/keeper.md", file("fr", "keeper").raw().getBytes(UTF_8));
        run(ImportMode.PUBLISHED, contents);
        contents.put("fr/keeper.md", file("fr", "keeper", "thumb: x.png").raw().getBytes(UTF_8));

        run(ImportMode.PUBLISHED, contents);

        assertThat(edition("keeper").getState()).isEqualTo(State.DRAFT);
        assertThat(found("keeper")).containsExactly("withheld");
    }

    @Test
    void theTextWithoutErrorsIsTheSourceOfTwo() {
        var english = "title: A keeper\ndescription: Keeps the light of the harbour.\ntranslationKey: ";
        var french = "title: Un gardien\ndescription: Garde le feu du port.\ntranslationKey: ";
        take(
                ImportMode.PUBLISHED,
                List.of(
                        HugoFileFixture.page("en/stub.md", english + "stub", "To come."),
                        HugoFileFixture.page("fr/stub.md", french + "stub", HugoFileFixture.FRENCH),
                        HugoFileFixture.page(
                                "en/left.md",
                                english + "left",
                                HugoFileFixture.ENGLISH + "\n\n" + HugoFileFixture.FRENCH.replace("port", "quai")),
                        HugoFileFixture.page(
                                "fr/left.md",
                                french + "left",
                                HugoFileFixture.FRENCH + "\n\n" + HugoFileFixture.FRENCH.replace("port", "quai")),
                        HugoFileFixture.page("en/whole.md", english + "whole", HugoFileFixture.ENGLISH),
                        HugoFileFixture.page("fr/whole.md", french + "whole", HugoFileFixture.ENGLISH)));

        assertThat(edition("stub").getSourceLanguage()).as("English is a stub").isEqualTo(Language.FR);
        assertThat(edition("left").getSourceLanguage())
                .as("English has a passage in French")
                .isEqualTo(Language.FR);
        assertThat(edition("whole").getSourceLanguage())
                .as("French is in English")
                .isEqualTo(Language.EN);
    }

    @Test
    void inDraftModeEverythingWaits() {
        take(ImportMode.DRAFT, List.of(file("en", "keeper"), file("fr", "keeper"), file("fr", "pilote")));

        assertThat(edition("keeper").getState()).isEqualTo(State.DRAFT);
        assertThat(edition("pilote").getState()).isEqualTo(State.DRAFT);
    }

    @Test
    void oneLanguageWaitsForTheOtherAndTheTwinJoinsIt() {
        var report = take(ImportMode.PUBLISHED, List.of(file("fr", "keeper")));
        assertThat(report.postings()).extracting(ImportedPosting::getState).containsExactly(State.TRANSLATION);
        assertThat(edition("keeper").getSourceLanguage()).isEqualTo(Language.FR);
        assertThat(found("keeper")).contains("twin.missing");

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper")));

        assertThat(edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertThat(found("keeper")).isEmpty();
        assertThat(injector.get(Publications.class).byKey("keeper")).isPresent();
    }

    @Test
    void aChangedFileOfAPublishedPostingIsPublishedAsANewEdition() {
        take(ImportMode.PUBLISHED, List.of(file("en", "keeper"), file("fr", "keeper")));

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper", "archived: true"), file("fr", "keeper")));

        assertThat(edition("keeper").getNumber()).isEqualTo(2);
        assertThat(edition("keeper").getState()).isEqualTo(State.ARCHIVED);
    }

    @Test
    void theChecksLookAtAnEditionOnceThoughPublicationAndReportAskForIt() {
        injector.followTexts();

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper"), file("fr", "keeper")));

        assertThat(edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertThat(injector.checkRuns.take())
                .as("the files say in which language the posting was written, before there is an edition")
                .containsExactly("files", "edition");

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper"), file("fr", "keeper", "thumb: light.png")));

        assertThat(injector.checkRuns.take())
                .as("the same texts with another field")
                .isEmpty();
    }

    @Test
    void anUnknownFieldThatChangesMakesNoNewEditionButIsKept() {
        take(ImportMode.PUBLISHED, List.of(file("en", "keeper"), file("fr", "keeper")));

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper", "thumb: light.png"), file("fr", "keeper")));

        assertThat(edition("keeper").getNumber()).isEqualTo(1);
        assertThat(injector.get(Imports.class).sources("keeper").en().getRaw()).contains("thumb: light.png");
    }

    @Test
    void aTextThatSomebodyIsWritingIsNotOverwritten() {
        take(ImportMode.PUBLISHED, List.of(file("fr", "keeper")));
        var postingText = new PostingText("Keeper", "Keeps the light.", "Mine.");
        injector.get(PostingEditor.class).write("keeper", version("keeper"), Language.EN, postingText, PERSON);

        var report = take(ImportMode.PUBLISHED, List.of(file("en", "keeper"), file("fr", "keeper")));

        assertThat(outcomes(report)).containsExactly(REJECTED, UNCHANGED);
        assertThat(report.files().get(0).getFindings())
                .extracting(Finding::code)
                .containsExactly("text.edited");
        assertThat(edition("keeper").textIn(Language.EN)).isEqualTo(postingText);
        assertThat(edition("keeper").getState()).isEqualTo(State.TRANSLATION);
    }

    @Test
    void whatSomebodyPublishedHereStaysAndTheFileWaitsBesideIt() {
        take(ImportMode.PUBLISHED, List.of(file("fr", "keeper")));
        var body = HugoFileFixture.ENGLISH + " This is how we say it.";
        var postingText = new PostingText("Keeper", HugoFileFixture.ENGLISH, body);
        var edition =
                injector.get(PostingEditor.class).write("keeper", version("keeper"), Language.EN, postingText, PERSON);
        injector.get(PostingWorkflow.class).publishImported(edition, false, OriginalDates.UNKNOWN, PERSON, null);

        take(ImportMode.PUBLISHED, List.of(file("en", "keeper"), file("fr", "keeper")));

        assertThat(edition("keeper").getState()).isEqualTo(State.DRAFT);
        assertThat(injector.get(Postings.class).publicEdition("keeper"))
                .hasValueSatisfying(
                        shown -> assertThat(shown.textIn(Language.EN)).isEqualTo(postingText));
    }

    @Test
    void anEditionThatIsBeingApprovedIsLeftAlone() {
        take(ImportMode.PUBLISHED, List.of(file("fr", "keeper")));
        var postingText = new PostingText("Keeper", HugoFileFixture.ENGLISH, HugoFileFixture.ENGLISH);
        injector.get(PostingEditor.class).write("keeper", version("keeper"), Language.EN, postingText, PERSON);
        injector.get(PostingWorkflow.class)
                .perform("keeper", version("keeper"), ActionRequest.of(Action.DELIVER), PERSON);

        var report = take(ImportMode.PUBLISHED, List.of(file("fr", "keeper", "archived: true")));

        assertThat(outcomes(report)).containsExactly(REJECTED);
        assertThat(edition("keeper").getState()).isEqualTo(State.APPROVAL);
    }

    @Test
    void onlyAdministratorsImport() {
        var author = new Actor("ada", Set.of(Role.AUTHOR));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new HugoImport()
                        .start(new ByteArrayInputStream(new byte[0]), ImportMode.DRAFT, author, IdempotencyKey.NONE))
                .matches(refused -> refused.kind() == ProblemException.ProblemKind.FORBIDDEN);
    }

    @Test
    void anImportThatItsProcessDidNotFinishIsFailedAtTheNextStart() {
        var imports = injector.get(Imports.class);
        var run = injector.get(ImportRecorder.class).start(ImportMode.DRAFT, 3, "amir");
        entityManager.flush();

        injector.get(InterruptedImports.class).fail();

        assertThat(imports.run(run)).hasValueSatisfying(failed -> {
            assertThat(failed.getState()).isEqualTo(ImportState.FAILED);
            assertThat(failed.getProblem()).isEqualTo("import.abandoned");
        });
    }

    @Test
    void anImportWhoseEndMeetsAnOutageIsFailedOnceTheDatabaseAnswers() {
        var tries = new AtomicInteger();
        var hugoImport = new HugoImport();
        hugoImport.imports = new Imports() {
            @Override
            public void reject(long run, Collection<HugoFile> files) {
                throw new IllegalStateException("A bug");
            }
        };
        hugoImport.importRecorder = new ImportRecorder() {
            @Override
            public void fail(long id, String code) {
                if (tries.incrementAndGet() == 1) {
                    throw new IllegalStateException(DatabaseOutage.refusal());
                }
            }
        };

        try (var archive = ArchiveFixture.of(Map.of("en/a.md", new byte[1]))) {
            hugoImport.run(1, archive, ImportMode.DRAFT, IMPORTER);
        }

        assertThat(tries).hasValue(2);
    }

    @Test
    void aRunningImportTellsHowManyFilesHaveAnOutcome() {
        var imports = injector.get(Imports.class);
        var run = injector.get(ImportRecorder.class).start(ImportMode.DRAFT, 3, "amir");
        imports.reject(run, List.of(file("en", "keeper"), file("fr", "keeper")));
        entityManager.flush();

        assertThat(imports.run(run).orElseThrow().getDone()).isEqualTo(2);
        assertThat(imports.report(run).orElseThrow().run().getDone()).isEqualTo(2);
        assertThat(imports.latest().get(0).getDone()).isEqualTo(2);

        injector.get(ImportRecorder.class).fail(run, "import.failed");
        entityManager.flush();
        entityManager.clear();
        assertThat(imports.run(run).orElseThrow().getDone()).isEqualTo(2);
    }

    @Test
    void theRealSiteComesInOnceAndASecondTimeChangesNothing() throws IOException {
        var zip = RealPostings.zip(
                RealPostings.folder("site"), path -> path.toString().endsWith(".md"));
        var contents = ArchiveFixture.read(zip).pages();

        var first = run(ImportMode.PUBLISHED, contents);
        var second = run(ImportMode.PUBLISHED, contents);

        assertThat(first.files()).hasSize(130).allMatch(file -> file.getOutcome() == IMPORTED);
        assertThat(first.postings()).hasSize(65);
        assertThat(first.postings().stream()
                        .filter(posting -> posting.getState().isPublic()))
                .hasSize(64);
        assertThat(outcomes(second)).filteredOn(UNCHANGED::equals).hasSize(130);
        assertThat(second.postings())
                .extracting(ImportedPosting::getKey, ImportedPosting::getState)
                .isEqualTo(first.postings().stream()
                        .map(posting -> org.assertj.core.groups.Tuple.tuple(posting.getKey(), posting.getState()))
                        .toList());
        assertThat(second.postings().stream().map(ImportedPosting::getFindings))
                .isEqualTo(first.postings().stream()
                        .map(ImportedPosting::getFindings)
                        .toList());
    }

    @Test
    void theRealDefectsComeInExceptThoseThatClaimOneKey() throws IOException {
        var zip = RealPostings.zip(
                RealPostings.folder("defects"), path -> path.toString().endsWith(".md"));
        var report = run(ImportMode.PUBLISHED, ArchiveFixture.read(zip).pages());

        assertThat(outcomes(report)).filteredOn(REJECTED::equals).hasSize(2);
        assertThat(outcomes(report)).filteredOn(REPAIRED::equals).hasSize(4);
        assertThat(report.run().getDone()).isEqualTo(17).isEqualTo(report.run().getTotal());
        assertThat(report.postings()).noneMatch(posting -> posting.getState().isPublic());
    }

    @Test
    void aTextThatIsTooLongIsRejectedWithItsReasonAndTheRestComesIn() {
        var huge = "word ".repeat(PostingText.LONGEST_DESCRIPTION / 4);
        var report = take(
                ImportMode.PUBLISHED,
                List.of(
                        HugoFileFixture.page(
                                "en/huge.md",
                                "title: Huge\ndescription: " + huge + "\ntranslationKey: huge",
                                HugoFileFixture.ENGLISH),
                        file("en", "keeper"),
                        file("fr", "keeper")));

        assertThat(report.files())
                .filteredOn(file -> file.getOutcome() == REJECTED)
                .singleElement()
                .satisfies(file ->
                        assertThat(file.getFindings()).extracting(Finding::code).contains("text.description.long"));
        assertThat(edition("keeper").getState()).isEqualTo(State.PUBLISHED);
    }

    private ImportReport take(ImportMode mode, List<HugoFile> files) {
        var contents = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> contents.put(file.path(), file.raw().getBytes(UTF_8)));
        return run(mode, contents);
    }

    private ImportReport run(ImportMode mode, Map<String, byte[]> contents) {
        var imports = injector.get(Imports.class);
        var run = injector.get(ImportRecorder.class).start(mode, contents.size(), IMPORTER.name());
        try (var archive = ArchiveFixture.of(contents)) {
            injector.get(HugoImport.class).run(run, archive, mode, IMPORTER);
        }
        entityManager.flush();
        entityManager.clear();
        return imports.report(run).orElseThrow();
    }

    private static HugoFile file(String folder, String key) {
        return HugoFileFixture.file(folder, key);
    }

    private static HugoFile file(String folder, String key, String fields) {
        return HugoFileFixture.file(folder, key, fields);
    }

    private static List<ImportOutcome> outcomes(ImportReport report) {
        return report.files().stream().map(ImportedFile::getOutcome).toList();
    }

    private List<String> found(String key) {
        return injector.get(Imports.class).findings(key).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private Edition edition(String key) {
        return injector.get(Postings.class).edition(key).orElseThrow();
    }

    private long version(String key) {
        return injector.get(Postings.class).byKey(key).map(Posting::getVersion).orElseThrow();
    }
}
