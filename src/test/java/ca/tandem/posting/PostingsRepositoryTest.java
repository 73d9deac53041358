package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that postings are stored and read, on H2 and on PostgreSQL. */
class PostingsRepositoryTest {

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void anEditionComesBackAsItWasWritten(Schema schema) {
        var facts = new Facts();
        facts.close(LocalDate.of(2026, 11, 1), null, ZoneId.of("America/St_Johns"));
        facts.setClassification(new Classification("IT-02", "IT-04"));
        facts.setLocations(new Locations(List.of(
                new Bilingual<>("Halifax, Nova Scotia", "Halifax (Nouvelle-Écosse)"),
                new Bilingual<>("Québec", "Québec"))));
        facts.setTelework(Telework.HYBRID);
        facts.setUnlisted(true);
        open(schema, "as-written", facts);

        var edition = schema.inTransaction(entityManager -> {
            var found = postings(entityManager).edition("as-written").orElseThrow();
            found.getHistory();
            return found;
        });

        assertThat(edition.getFacts()).isEqualTo(facts);
        assertThat(edition.getFacts().getCloses()).hasToString("2026-11-01T23:59:59-03:30[America/St_Johns]");
        assertThat(edition.getTexts()).isEqualTo(EditionFixture.texts());
        assertThat(edition.contributors()).containsExactly(EditionFixture.AUTHOR.name());
        assertThat(edition.getCreatedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everyChangeMovesTheVersionThatOthersNamed(Schema schema) {
        var before = open(schema, "versions", new Facts());

        var after = schema.inTransaction(entityManager -> authoring(entityManager)
                .write(
                        "versions",
                        before,
                        Language.EN,
                        new PostingText("Another", "title", "here"),
                        EditionFixture.AUTHOR)
                .getVersion());

        assertThat(after).isGreaterThan(before);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void ofTwoWhoChangeThePostingAtOnceTheSecondFails(Schema schema) {
        var seen = open(schema, "two-at-once", new Facts());
        try (var one = schema.entityManager();
                var other = schema.entityManager()) {
            one.getTransaction().begin();
            other.getTransaction().begin();
            authoring(other).write("two-at-once", seen, Language.EN, text("mine"), EditionFixture.AUTHOR);
            other.getTransaction().rollback();
            other.getTransaction().begin();
            var late = postings(other).edition("two-at-once").orElseThrow();
            authoring(one).write("two-at-once", seen, Language.FR, text("la mienne"), EditionFixture.AUTHOR);
            one.getTransaction().commit();

            late.write(Language.EN, text("mine"), EditionFixture.AUTHOR, NOON);
            assertThatThrownBy(() -> other.getTransaction().commit()).isInstanceOf(PersistenceException.class);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void editionsAreFoundByStateAndScheduledOnesWhenTheyAreDue(Schema schema) {
        schema.inTransaction(entityManager -> {
            var posting = new Posting("due", NOON);
            entityManager.persist(posting);
            var edition = EditionFixture.in(posting, State.APPROVAL);
            edition.recordApproval(NOON);
            edition.move(Action.APPROVE, State.SCHEDULED, EditionFixture.APPROVER, NOON, null);
            entityManager.persist(edition);
            return null;
        });

        schema.inTransaction(entityManager -> {
            assertThat(postings(entityManager).scheduledUntil(NOON.minusSeconds(1)))
                    .isEmpty();
            assertThat(postings(entityManager).scheduledUntil(NOON))
                    .containsExactly(new Postings.ScheduledPosting("due", NOON));
            assertThat(postings(entityManager).inStates(List.of(State.SCHEDULED)))
                    .extracting(edition -> edition.getPosting().getKey())
                    .containsExactly("due");
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void everyFactComesBackAsItWasWritten(Schema schema) {
        var facts = FactFixture.all(1);
        open(schema, "every-fact", facts);

        var found = schema.inTransaction(entityManager ->
                postings(entityManager).edition("every-fact").orElseThrow().getFacts());

        for (var fact : Fact.values()) {
            assertThat(fact.get(found)).as(fact.name()).isNotNull().isEqualTo(fact.get(facts));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aRevisionKeepsEverybodyWhoWroteTheEditionBefore(Schema schema) {
        var facts = new Facts();
        facts.setPositions(2);
        open(schema, "revised", facts);

        schema.inTransaction(entityManager -> {
            var earlier = postings(entityManager).edition("revised").orElseThrow();
            var revision = earlier.getPosting().open(Language.EN, NOON);
            revision.copyFrom(earlier);
            revision.write(Language.EN, text("anew"), EditionFixture.APPROVER, NOON);
            entityManager.persist(revision);
            return null;
        });

        var editions = schema.inTransaction(entityManager -> {
            var found = postings(entityManager).editions("revised");
            found.forEach(Edition::contributors);
            return found;
        });
        assertThat(contributions(editions.get(0))).containsAll(contributions(editions.get(1)));
        assertThat(editions.get(0).contributors()).contains(EditionFixture.APPROVER.name());
    }

    private static List<List<Object>> contributions(Edition edition) {
        return edition.getContributions().stream()
                .map(each -> List.<Object>of(each.getAccount(), each.getPart(), each.getAt()))
                .toList();
    }

    private static long open(Schema schema, String key, Facts facts) {
        return schema.inTransaction(entityManager -> authoring(entityManager)
                .create(key, Language.EN, EditionFixture.texts(), facts, EditionFixture.AUTHOR)
                .getVersion());
    }

    private static PostingText text(String word) {
        return new PostingText(word, word, word);
    }

    private static Postings postings(EntityManager entityManager) {
        var postings = new Postings();
        postings.entityManager = entityManager;
        return postings;
    }

    private static PostingEditor authoring(EntityManager entityManager) {
        var postingEditor = new PostingEditor();
        postingEditor.postings = postings(entityManager);
        postingEditor.textWrittenEvent = new CdiStubs.RecordingEvent<>();
        postingEditor.editionSavedEvent = new CdiStubs.RecordingEvent<>();
        postingEditor.draftOpenedEvent = new CdiStubs.RecordingEvent<>();
        postingEditor.record = new PostingAuditEvents();
        postingEditor.record.auditLog = new RecordingAuditLog();
        postingEditor.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return postingEditor;
    }
}
