package ca.tandem.publication.proof;

import static ca.tandem.audit.AuditLogFixture.NOON;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.audit.AuditEntries;
import ca.tandem.audit.AuditEntry;
import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLogFixture;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.media.FileFixture;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PublicNotice;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the proof of a publication, read from the audit log that the services wrote, tells who did what. */
class PublicationProofTest {

    private static final Actor OTHER_AUTHOR = new Actor("zoe", Set.of(Role.AUTHOR));

    private static List<Schema> schemas;

    private Schema schema;
    private AuditLogFixture auditLog;
    private Instant now = NOON;

    @BeforeAll
    static void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void close() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void itIsKnownWhoWroteTranslatedAndApprovedWhatReadersSaw(Schema given) {
        on(given);
        var first = published("first");
        var second = revised("first");

        var showings = ProofReader.of(auditLog.entries("first"));

        assertThat(showings)
                .extracting(PublishedPeriod::edition, PublishedPeriod::content, PublishedPeriod::archived)
                .containsExactly(tuple(1, first.contentHash(), false), tuple(2, second.contentHash(), false));
        assertThat(showings.get(0).until()).isEqualTo(showings.get(1).from());
        assertThat(showings.get(1).until()).isNull();
        assertThat(showings).allSatisfy(publishedPeriod -> {
            assertThat(publishedPeriod.approval().getActor()).isEqualTo(APPROVER.name());
            assertThat(publishedPeriod.approval().getContent()).isEqualTo(publishedPeriod.content());
            assertThat(publishedPeriod.texts().fr())
                    .extracting(
                            RecordedContribution::account, RecordedContribution::action, RecordedContribution::edition)
                    .containsExactly(tuple(TRANSLATOR.name(), "text.translated", 1));
        });
        assertThat(showings.get(0).texts().en())
                .extracting(RecordedContribution::account, RecordedContribution::action, RecordedContribution::edition)
                .containsExactly(tuple(AUTHOR.name(), "text.written", 1));
        assertThat(showings.get(1).texts().en())
                .extracting(RecordedContribution::account, RecordedContribution::action, RecordedContribution::edition)
                .containsExactly(
                        tuple(AUTHOR.name(), "text.written", 1), tuple(OTHER_AUTHOR.name(), "text.written", 2));
        assertThat(showings.get(1).facts())
                .extracting(RecordedContribution::account)
                .containsExactly(AUTHOR.name());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aDayShowsWhatWasSeenOnItAndNothingElse(Schema given) {
        on(given);
        published("daily");
        var shown = ProofReader.of(auditLog.entries("daily")).get(0);
        revised("daily");
        var showings = ProofReader.of(auditLog.entries("daily"));
        var change = showings.get(1).from();

        assertThat(within(showings, shown.from().minusSeconds(60), shown.from()))
                .isEmpty();
        assertThat(within(showings, shown.from(), shown.from().plusSeconds(1))).containsExactly(1);
        assertThat(within(showings, change.minusSeconds(60), change.plusSeconds(60)))
                .containsExactly(1, 2);
        assertThat(within(showings, change.plusSeconds(60), change.plus(Duration.ofDays(900))))
                .containsExactly(2);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatAnImportBroughtWasApprovedByNobodyHere(Schema given) {
        on(given);
        var key = "imported";
        var importer = new Actor("amir", Set.of(Role.ADMINISTRATOR));
        step("7", postingServices -> {
            var edition = postingServices
                    .postingEditor()
                    .open(key, Language.EN, EditionFixture.texts(), new Facts(), importer);
            postingServices.workflow().publishImported(edition, true, OriginalDates.UNKNOWN, importer, "import 7");
            return edition;
        });

        var showings = ProofReader.of(auditLog.entries(key));

        assertThat(showings).extracting(PublishedPeriod::archived).containsExactly(false, true);
        assertThat(showings).allSatisfy(publishedPeriod -> {
            assertThat(publishedPeriod.approval()).isNull();
            assertThat(publishedPeriod.importNumber()).isEqualTo("7");
            assertThat(publishedPeriod.texts().fr())
                    .extracting(RecordedContribution::account, RecordedContribution::importNumber)
                    .containsExactly(tuple("amir", "7"));
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFactThatIsCorrectedInPublicBeginsAnewWhatIsSeen(Schema given) {
        on(given);
        published("corrected");
        auditLog.append(
                now.plusSeconds(600),
                AuditEvent.of("posting.correct")
                        .by("paule")
                        .on("corrected", 1, "cd".repeat(32))
                        .with("from", "PUBLISHED")
                        .with("to", "PUBLISHED"),
                AuditEvent.of("facts.written").by("zoe").on("corrected", 1, "cd".repeat(32)));

        var showings = ProofReader.of(auditLog.entries("corrected"));

        assertThat(showings).extracting(PublishedPeriod::edition).containsExactly(1, 1);
        assertThat(showings.get(1).content()).isEqualTo("cd".repeat(32));
        assertThat(showings.get(1).approval().getActor()).isEqualTo("paule");
        assertThat(showings.get(1).facts())
                .extracting(RecordedContribution::account)
                .containsExactly(AUTHOR.name(), "zoe");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEmergencyIsApprovedAfterwardsAndAWithdrawalEndsWhatIsSeen(Schema given) {
        on(given);
        var key = "urgent";
        var administrator = EditionFixture.ADMINISTRATOR;
        step(null, postingServices -> postingServices
                .postingEditor()
                .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
        perform(key, ActionRequest.of(Action.EMERGENCY, "A storm"), administrator);
        assertThat(ProofReader.of(auditLog.entries(key))).singleElement().satisfies(publishedPeriod -> {
            assertThat(publishedPeriod.approval()).isNull();
            assertThat(publishedPeriod.confirmation()).isNull();
            assertThat(publishedPeriod.shown().getActor()).isEqualTo(administrator.name());
        });

        perform(key, ActionRequest.of(Action.CONFIRM), APPROVER);
        var notice = new PublicNotice("It was wrong.", "C’était faux.", null);
        perform(key, ActionRequest.of(Action.WITHDRAW, "Wrong", notice), administrator);

        assertThat(ProofReader.of(auditLog.entries(key))).singleElement().satisfies(publishedPeriod -> {
            assertThat(publishedPeriod.confirmation().getActor()).isEqualTo(APPROVER.name());
            assertThat(publishedPeriod.until()).isNotNull();
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theWordsWithAFileCountAsTheTextOfTheirLanguage(Schema given) {
        on(given);
        var key = "with-file";
        var picture = FileFixture.processed(FileFixture.picture("PNG", 20, 20));
        step(null, postingServices -> postingServices
                .postingEditor()
                .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR));
        file(key, files -> files.add(key, seen(key), "plan.png", picture, AUTHOR));
        describe(key, Language.EN, AUTHOR);
        perform(key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        describe(key, Language.FR, TRANSLATOR);
        perform(key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        var edition = perform(key, ActionRequest.of(Action.APPROVE), APPROVER);

        assertThat(ProofReader.of(auditLog.entries(key))).singleElement().satisfies(publishedPeriod -> {
            assertThat(publishedPeriod.content()).isEqualTo(edition.contentHash());
            assertThat(publishedPeriod.texts().fr())
                    .extracting(RecordedContribution::account, RecordedContribution::action)
                    .contains(tuple(TRANSLATOR.name(), "file.described"));
            assertThat(publishedPeriod.facts())
                    .extracting(RecordedContribution::action)
                    .contains("files.written");
        });
        assertThat(matchesAuditLog(edition)).isTrue();
    }

    /** Shows the edition to readers, and compares what they see with the audit log. */
    private boolean matchesAuditLog(Edition edition) {
        var key = edition.getPosting().getKey();
        var logged = auditLog.entries(key);
        return schema.inTransaction(entityManager -> {
            PublicationFixture.show(entityManager, edition);
            entityManager.clear();
            var proof = new PublicationProof();
            proof.publications = PublicationFixture.publications(entityManager);
            proof.postings = new PostingServices(entityManager, text -> {}, move -> {}, List.of()).postings();
            proof.auditEntries = new AuditEntries() {
                @Override
                public List<AuditEntry> of(String posting) {
                    return logged;
                }
            };
            return proof.of(key, Instant.EPOCH, now.plus(Duration.ofDays(1))).matchesAuditLog();
        });
    }

    private void describe(String key, Language language, Actor actor) {
        var before = schema.inTransaction(
                entityManager -> new PostingServices(entityManager, text -> {}, move -> {}, List.of())
                        .postings()
                        .edition(key)
                        .orElseThrow()
                        .getFiles()
                        .find("plan.png")
                        .orElseThrow()
                        .descriptions());
        var words = before.with(language, new FileDescription("Plan", "Plan", ""));
        file(key, files -> files.describe(key, seen(key), "plan.png", false, words, actor));
    }

    private long seen(String key) {
        return schema.inTransaction(
                entityManager -> version(new PostingServices(entityManager, text -> {}, move -> {}, List.of()), key));
    }

    private void file(String key, Consumer<PostingFileEditor> change) {
        change(null, (postingServices, entityManager) -> {
            change.accept(postingServices.fileEditor(entityManager));
            return postingServices.postings().edition(key).orElseThrow();
        });
    }

    private void on(Schema given) {
        schema = given;
        auditLog = new AuditLogFixture(given);
    }

    private Edition published(String key) {
        step(null, postingServices -> postingServices
                .postingEditor()
                .create(key, Language.EN, new Bilingual<>(EditionFixture.texts().en(), null), new Facts(), AUTHOR));
        perform(key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        write(key, Language.FR, EditionFixture.texts().fr(), TRANSLATOR);
        perform(key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        return perform(key, ActionRequest.of(Action.APPROVE), APPROVER);
    }

    private Edition revised(String key) {
        perform(key, ActionRequest.revise("better", new ChangeNote(true, null, null)), AUTHOR);
        write(key, Language.EN, new PostingText("Guardian of the lights", "A better title.", "Text"), OTHER_AUTHOR);
        perform(key, ActionRequest.of(Action.SUBMIT), AUTHOR);
        perform(key, ActionRequest.of(Action.DELIVER), TRANSLATOR);
        return perform(key, ActionRequest.of(Action.APPROVE), APPROVER);
    }

    private Edition perform(String key, ActionRequest actionRequest, Actor actor) {
        return step(null, postingServices -> postingServices
                .workflow()
                .perform(key, version(postingServices, key), actionRequest, actor));
    }

    private void write(String key, Language language, PostingText postingText, Actor actor) {
        step(null, postingServices -> postingServices
                .postingEditor()
                .write(key, version(postingServices, key), language, postingText, actor));
    }

    private static long version(PostingServices postingServices, String key) {
        return postingServices.postings().edition(key).orElseThrow().getVersion();
    }

    /** Runs work an hour after the previous one, and records it with the import that it belongs to. */
    private Edition step(String run, Function<PostingServices, Edition> what) {
        return change(run, (postingServices, entityManager) -> what.apply(postingServices));
    }

    private Edition change(String run, BiFunction<PostingServices, EntityManager, Edition> what) {
        now = now.plus(Duration.ofHours(1));
        var auditEvents = new ArrayList<AuditEvent>();
        var edition = schema.inTransaction(entityManager -> {
            var postingServices = new PostingServices(entityManager, text -> {}, move -> {}, List.of());
            var result = what.apply(postingServices, entityManager);
            result.contentHash();
            postingServices.auditLog().events.forEach(auditEvent -> auditEvents.add(auditEvent.with("import", run)));
            return result;
        });
        auditLog.append(now, auditEvents.toArray(AuditEvent[]::new));
        return edition;
    }

    private static List<Integer> within(List<PublishedPeriod> showings, Instant from, Instant before) {
        return showings.stream()
                .filter(publishedPeriod -> publishedPeriod.isWithin(from, before))
                .map(PublishedPeriod::edition)
                .toList();
    }
}
