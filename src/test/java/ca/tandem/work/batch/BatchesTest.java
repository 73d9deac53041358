package ca.tandem.work.batch;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PublicNotice;
import ca.tandem.testing.Schema;
import ca.tandem.work.batch.BatchItem.ItemOutcome;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesTest {

    private List<Schema> schemas;

    @BeforeAll
    void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    void close() {
        schemas.forEach(Schema::close);
    }

    List<Schema> schemas() {
        return schemas;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void takesTheActionOnEachPostingAndSaysOfEachWhatBecameOfIt(Schema schema) {
        var chosen = new LinkedHashMap<String, Long>();
        for (var key : List.of("first", "archived", "changed")) {
            chosen.put(key, schema.inTransaction(entityManager -> published(works(entityManager), key)));
        }
        schema.inTransaction(entityManager -> act(works(entityManager), "archived"));
        chosen.put("archived", schema.inTransaction(entityManager -> version(works(entityManager), "archived")));
        schema.inTransaction(entityManager -> {
            var postingServices = works(entityManager);
            postingServices
                    .postingEditor()
                    .markChanged(postingServices.postings().edition("changed").orElseThrow());
            return null;
        });
        var id = schema.inTransaction(entityManager -> batches(entityManager)
                .open(ActionRequest.of(Action.ARCHIVE, "The competition is over"), chosen, ADMINISTRATOR));
        var waiting = schema.inTransaction(
                entityManager -> batches(entityManager).batches.waiting());

        for (var item : waiting) {
            take(schema, item);
            take(schema, item);
        }

        schema.inTransaction(entityManager -> {
            var batch = batches(entityManager).batches.byId(id).orElseThrow();
            assertThat(batch.isRunning()).isFalse();
            assertThat(batch.getItems())
                    .extracting(BatchItem::getKey, BatchItem::getOutcome)
                    .containsExactly(
                            tuple("first", ItemOutcome.DONE),
                            tuple("archived", ItemOutcome.REFUSED),
                            tuple("changed", ItemOutcome.STALE));
            assertThat(batch.getItems().get(1).getRefusals())
                    .containsExactly(Refusal.workflow("action.state", Action.ARCHIVE, State.ARCHIVED));
            var first = works(entityManager).postings().publicEdition("first").orElseThrow();
            assertThat(first.getState()).isEqualTo(State.ARCHIVED);
            assertThat(first.getHistory())
                    .filteredOn(move -> move.getAction() == Action.ARCHIVE)
                    .hasSize(1);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void onlyAdministratorsBeginAndOnlyWithEverythingThatIsNeeded(Schema schema) {
        schema.inTransaction(entityManager -> {
            var batches = batches(entityManager);
            var one = Map.of("any", 1L);
            isRefused("batch.role", () -> batches.open(ActionRequest.of(Action.ARCHIVE, "Over"), one, AUTHOR));
            isRefused("reason.missing", () -> batches.open(ActionRequest.of(Action.ARCHIVE), one, ADMINISTRATOR));
            isRefused(
                    "batch.nothing",
                    () -> batches.open(ActionRequest.of(Action.ARCHIVE, "Over"), Map.of(), ADMINISTRATOR));
            isRefused("batch.action", () -> batches.open(ActionRequest.of(Action.DISCARD, "Over"), one, ADMINISTRATOR));
            isRefused(
                    "notice.missing",
                    () -> batches.open(ActionRequest.of(Action.WITHDRAW, "Wrong"), one, ADMINISTRATOR));
            var half = new PublicNotice("It was a mistake.", null, null);
            isRefused(
                    "notice.one.language",
                    () -> batches.open(ActionRequest.of(Action.WITHDRAW, "Wrong", half), one, ADMINISTRATOR));
            return null;
        });
    }

    private static void isRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusedException -> assertThat(
                        refusedException.refusals())
                .extracting(Refusal::code)
                .containsExactly(code));
    }

    /** Takes an item as the runner does: a refusal is stored in a transaction of its own. */
    private static void take(Schema schema, long item) {
        try {
            schema.inTransaction(entityManager -> {
                batches(entityManager).take(item, ADMINISTRATOR);
                return null;
            });
        } catch (RefusedException | StaleVersionException e) {
            schema.inTransaction(entityManager -> {
                batches(entityManager).end(item, e);
                return null;
            });
        }
    }

    private static long published(PostingServices postingServices, String key) {
        var edition =
                postingServices.postingEditor().open(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR);
        postingServices.workflow().publishImported(edition, false, OriginalDates.UNKNOWN, ADMINISTRATOR, "Test");
        return edition.getVersion();
    }

    private static Void act(PostingServices postingServices, String key) {
        postingServices
                .workflow()
                .perform(
                        key, version(postingServices, key), ActionRequest.of(Action.ARCHIVE, "Earlier"), ADMINISTRATOR);
        return null;
    }

    private static long version(PostingServices postingServices, String key) {
        return postingServices.postings().edition(key).orElseThrow().getVersion();
    }

    private static PostingServices works(EntityManager entityManager) {
        return new PostingServices(entityManager, written -> {}, actionTaken -> {}, List.of());
    }

    private static BatchService batches(EntityManager entityManager) {
        var batches = new BatchService();
        batches.batches = new Batches();
        batches.batches.entityManager = entityManager;
        batches.workflow = works(entityManager).workflow();
        batches.auditLog = new RecordingAuditLog();
        batches.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return batches;
    }
}
