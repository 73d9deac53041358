package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.UNCHANGED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Postings;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.testing.Schema;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that two postings of one file each become one, on a real schema, each test in a transaction that is rolled back. */
class PairJoinTest {

    private static final Actor IMPORTER = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final Actor AUTHOR = new Actor("eve", Set.of(Role.AUTHOR));
    private static final String LEVER = "leverId: 5368b30c-eb29-405f-a449-78208c0a79bc\n";
    private static final HugoFile ENGLISH = HugoFileFixture.file("en", "keeper", LEVER + "aliases: [/old-keeper]\n");
    private static final HugoFile FRENCH = HugoFileFixture.file("fr", "garde", LEVER + "aliases: [/ancien-garde]\n");

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
    void twoPostingsOfOneFileEachBecomeOneThatIsPublicInBothLanguages() {
        var report = take(ImportMode.PUBLISHED, ENGLISH, FRENCH);
        assertThat(proposed("keeper")).containsExactly("garde");
        assertThat(proposed("garde")).containsExactly("keeper");

        assertThat(join(report, "garde", "keeper", IMPORTER)).isEqualTo("keeper");

        assertThat(edition("keeper").getState()).isEqualTo(State.PUBLISHED);
        assertThat(edition("keeper").getTexts().en()).isEqualTo(ENGLISH.text());
        assertThat(edition("keeper").getTexts().fr()).isEqualTo(FRENCH.text());
        assertThat(edition("garde").getState()).isEqualTo(State.DISCARDED);
        var rows = injector.get(ImportReports.class).rows(report.run().getId(), ImportFilter.ALL, 0, 10);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("keeper");
            assertThat(row.state()).isEqualTo(State.PUBLISHED);
            assertThat(row.files()).hasSize(2);
            assertThat(row.findings())
                    .extracting(Finding::code)
                    .doesNotContain("twin.suspected", "twin.missing", "lever.shared");
        });
        assertThat(auditEvents())
                .contains(AuditEvent.of("import.joined")
                        .by("amir")
                        .on("keeper")
                        .with("import", report.run().getId())
                        .with("from", "garde"));
        assertThat(injector.get(PublicAddresses.class)
                        .redirectTarget("/ancien-garde", FRENCH.language())
                        .orElseThrow())
                .startsWith("/fr/");
    }

    @Test
    void aLaterImportFindsBothFilesUnderTheKeyThatIsLeft() {
        join(take(ImportMode.PUBLISHED, ENGLISH, FRENCH), "keeper", "garde", IMPORTER);
        entityManager.flush();

        var again = take(ImportMode.PUBLISHED, ENGLISH, FRENCH);

        assertThat(again.files())
                .allSatisfy(file -> assertThat(file.getOutcome()).isEqualTo(UNCHANGED))
                .hasSize(2);
        assertThat(edition("keeper").getNumber()).isEqualTo(1);
        assertThat(edition("garde").getState()).isEqualTo(State.DISCARDED);

        var changed = HugoFile.read(
                FRENCH.path(),
                FRENCH.raw().replace("Vous gardez", "Vous veillez sur").getBytes(UTF_8));
        take(ImportMode.PUBLISHED, ENGLISH, changed);

        assertThat(edition("keeper").getNumber()).isEqualTo(2);
        assertThat(edition("keeper").getTexts().fr()).isEqualTo(changed.text());
        assertThat(edition("garde").getState()).isEqualTo(State.DISCARDED);
    }

    @Test
    void filesWithoutKeysAreJoinedAndFoundAgainTooWhateverTheirTitles() {
        var english = HugoFileFixture.page("en/keeper.md", "title: Keeper\n" + LEVER, HugoFileFixture.ENGLISH);
        var french = HugoFileFixture.page("fr/garde.md", "title: Garde\n" + LEVER, HugoFileFixture.FRENCH);
        join(take(ImportMode.DRAFT, english, french), "garde-fr", "keeper-en", IMPORTER);
        entityManager.flush();

        var again = take(ImportMode.DRAFT, english, french);

        assertThat(again.files())
                .allSatisfy(file -> assertThat(file.getOutcome()).isEqualTo(UNCHANGED))
                .extracting(ImportedFile::getKey)
                .containsOnly("keeper-en");
        assertThat(edition("keeper-en").getState()).isEqualTo(State.DRAFT);
    }

    @Test
    void theFileThatNamesItsKeyKeepsIt() {
        var english = HugoFileFixture.page("en/keeper.md", "title: Keeper\n" + LEVER, HugoFileFixture.ENGLISH);

        assertThat(join(take(ImportMode.DRAFT, english, FRENCH), "keeper-en", "garde", IMPORTER))
                .isEqualTo("garde");
        assertThat(edition("garde").getTexts().en().body()).contains("You keep the light");
    }

    @Test
    void whatIsNotProposedIsNotJoined() {
        var other = HugoFileFixture.file("fr", "pilote");
        var report = take(ImportMode.DRAFT, ENGLISH, FRENCH, other);

        assertRefused("join.unknown", () -> join(report, "keeper", "pilote", IMPORTER));
        assertRefused("join.unknown", () -> join(report, "keeper", "keeper", IMPORTER));
        assertRefused("join.unknown", () -> join(report, "keeper", "", IMPORTER));
        assertRefused("import.role", () -> join(report, "keeper", "garde", AUTHOR));
        join(report, "keeper", "garde", IMPORTER);
        assertRefused("join.unknown", () -> join(report, "keeper", "garde", IMPORTER));
    }

    @Test
    void whatSomebodyWroteSinceIsNotThrownAway() {
        var report = take(ImportMode.DRAFT, ENGLISH, FRENCH);
        var garde = edition("garde");
        var written = new PostingText("Garde", HugoFileFixture.FRENCH, "Vous gardez deux feux.");
        injector.get(PostingEditor.class).write("garde", garde.getVersion(), FRENCH.language(), written, AUTHOR);
        entityManager.flush();

        assertRefused("join.changed", () -> join(report, "keeper", "garde", IMPORTER));
    }

    @Test
    void whileAnImportRunsNothingIsJoined() {
        var report = take(ImportMode.DRAFT, ENGLISH, FRENCH);
        injector.get(ImportRecorder.class).start(ImportMode.DRAFT, 1, "amir");
        entityManager.flush();

        assertRefused("join.running", () -> join(report, "keeper", "garde", IMPORTER));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(act::run).satisfies(refused -> assertThat(
                        refused.refusals().get(0).code())
                .isEqualTo(code));
    }

    private String join(ImportReport report, String key, String other, Actor actor) {
        return injector.get(PairJoin.class).join(report.run().getId(), key, other, actor);
    }

    private List<String> proposed(String key) {
        return PairJoin.proposed(injector.get(Imports.class).findings(key));
    }

    private List<AuditEvent> auditEvents() {
        return ((RecordingAuditLog) injector.get(AuditLog.class)).events;
    }

    private ImportReport take(ImportMode mode, HugoFile... files) {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var file : files) {
            contents.put(file.path(), file.raw().getBytes(UTF_8));
        }
        var run = injector.get(ImportRecorder.class).start(mode, contents.size(), IMPORTER.name());
        try (var archive = ArchiveFixture.of(contents)) {
            injector.get(HugoImport.class).run(run, archive, mode, IMPORTER);
        }
        entityManager.flush();
        entityManager.clear();
        return injector.get(Imports.class).report(run).orElseThrow();
    }

    private Edition edition(String key) {
        return injector.get(Postings.class).edition(key).orElseThrow();
    }
}
