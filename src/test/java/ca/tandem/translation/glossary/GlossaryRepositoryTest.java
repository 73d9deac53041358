package ca.tandem.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the glossary in the database, on H2 and on PostgreSQL. */
class GlossaryRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");
    private static final Actor TRANSLATOR = new Actor("translator", Set.of(Role.TRANSLATOR));
    private static final Concept POOL = new Concept(
            null,
            new Bilingual<>(
                    new TermForms("pool of candidates", List.of("qualified pool", "candidate pool"), List.of()),
                    new TermForms("bassin de candidats", List.of(), List.of("bassin"), List.of("pool"))),
            PartOfSpeech.NOUN,
            "A note\nof two lines");

    private static List<Schema> schemas;

    private final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final List<GlossaryChanged> events = new ArrayList<>();

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
    void aTermComesBackAsItWasWrittenAndTheChangeIsTold(Schema schema) {
        var key = edit(schema, editing -> editing.add(POOL, TRANSLATOR)).getKey();

        var glossaryEntry = read(schema, terms -> terms.byKey(key)).orElseThrow();

        assertThat(key).isEqualTo("pool-of-candidates");
        assertThat(glossaryEntry.getConcept()).isEqualTo(POOL.withKey(key));
        assertThat(glossaryEntry.getChangedBy()).isEqualTo("translator");
        assertThat(glossaryEntry.getChangedAt()).isEqualTo(NOW);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).number()).isEqualTo(read(schema, GlossaryRepository::changeNumber));
        edit(schema, editing -> {
            editing.delete(key, glossaryEntry.getVersion(), TRANSLATOR);
            return null;
        });
        assertThat(read(schema, GlossaryRepository::all))
                .extracting(GlossaryEntry::getKey)
                .doesNotContain(key);
        assertThat(auditLog.events)
                .containsExactly(
                        AuditEvent.of("glossary.added").by("translator").with("term", key),
                        AuditEvent.of("glossary.deleted").by("translator").with("term", key));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverSawAnOlderVersionIsTold(Schema schema) {
        var glossaryEntry =
                edit(schema, editing -> editing.add(Concept.of("two at once", "deux à la fois"), TRANSLATOR));
        var changed = Concept.of("two at a time", "deux à la fois");

        var after = edit(
                schema,
                editing -> editing.change(glossaryEntry.getKey(), glossaryEntry.getVersion(), changed, TRANSLATOR));

        assertThat(after.getKey()).isEqualTo("two-at-once");
        assertThat(after.getVersion()).isGreaterThan(glossaryEntry.getVersion());
        assertThatThrownBy(() -> edit(
                        schema,
                        editing -> editing.change(
                                glossaryEntry.getKey(), glossaryEntry.getVersion(), changed, TRANSLATOR)))
                .isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theSamePairOfTermsIsRefusedAndTheSameEnglishTermGetsANumber(Schema schema) {
        edit(schema, editing -> editing.add(Concept.of("branch", "direction générale"), TRANSLATOR));

        var second = edit(schema, editing -> editing.add(Concept.of("branch", "embranchement"), TRANSLATOR));

        assertThat(second.getKey()).isEqualTo("branch-2");
        assertThatThrownBy(() ->
                        edit(schema, editing -> editing.add(Concept.of("Branch", "Direction générale"), TRANSLATOR)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("glossary.twin");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void takingTheSameTermsAgainChangesNothing(Schema schema) {
        var concepts = List.of(Concept.of("tenure", "durée"), Concept.of("rank", "rang"));
        assertThat(take(schema, concepts)).isEqualTo(new GlossaryEditor.GlossaryImportResult(2, 0, 0));

        assertThat(take(schema, concepts)).isEqualTo(new GlossaryEditor.GlossaryImportResult(0, 0, 2));
        var altered = List.of(Concept.of("rank", "grade").withKey("rank"), Concept.of("rank", "file"));
        assertThat(take(schema, altered)).isEqualTo(new GlossaryEditor.GlossaryImportResult(1, 1, 0));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theFirstTermsComeOnce(Schema schema) {
        start(schema);
        var first = read(schema, terms -> terms.byKey("secondment")).orElseThrow();
        assertThat(first.getChangedBy()).isNull();
        edit(schema, editing -> {
            editing.delete("secondment", first.getVersion(), TRANSLATOR);
            return null;
        });

        start(schema);

        assertThat(read(schema, GlossaryRepository::all))
                .extracting(GlossaryEntry::getKey)
                .doesNotContain("secondment");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUTHOR", "APPROVER"})
    void onlyTranslatorsAndAdministratorsChangeIt(Role role) {
        var actor = new Actor("curious", Set.of(role));
        var editing = new GlossaryEditor();

        assertThatThrownBy(() -> editing.add(POOL, actor)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> editing.change("pool", 1, POOL, actor)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> editing.delete("pool", 1, actor)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> editing.importFile(new GlossaryFile(List.of(POOL), List.of()), actor))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aChangeCountsAtTheNextQuestion(Schema schema) {
        try (var entityManager = schema.entityManager()) {
            var glossary = new Glossary();
            glossary.terms = terms(entityManager);
            glossary.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            assertThat(glossary.findTerms("A lighthouse keeper", Language.EN)).isEmpty();
            edit(schema, editing -> editing.add(Concept.of("lighthouse keeper", "gardien de phare"), TRANSLATOR));
            assertThat(glossary.findTerms("A lighthouse keeper", Language.EN)).isEmpty();

            events.forEach(glossary::onGlossaryChanged);

            assertThat(glossary.findTerms("A lighthouse keeper", Language.EN)).hasSize(1);
            assertThat(glossary.find("gardien LIGHT", Language.FR, 1, 10).total())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aChangeOnAnotherNodeCountsWithinSeconds(Schema schema) {
        try (var entityManager = schema.entityManager()) {
            var glossary = new Glossary();
            glossary.terms = terms(entityManager);
            glossary.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            assertThat(glossary.findTerms("A ship chandler", Language.EN)).isEmpty();
            edit(schema, editing -> editing.add(Concept.of("ship chandler", "shipchandler"), TRANSLATOR));

            glossary.clock = Clock.fixed(NOW.plus(Glossary.MAX_STALENESS), ZoneOffset.UTC);

            assertThat(glossary.findTerms("A ship chandler", Language.EN)).hasSize(1);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void termsOfATerminologyBankAreAddedAndReplaceNone(Schema schema) {
        var ours = new Concept(
                null,
                new Bilingual<>(new TermForms("buoy tender", List.of("tender"), List.of()), TermForms.of("baliseur")),
                null,
                "Ours.");
        take(schema, List.of(ours));

        var result = edit(
                schema,
                editing -> editing.importFile(
                        new GlossaryFile(
                                List.of(
                                        Concept.of("Buoy tender", "baliseur"),
                                        Concept.of("buoy chain", "chaîne de bouée")),
                                List.of(),
                                true),
                        TRANSLATOR));

        assertThat(result).isEqualTo(new GlossaryEditor.GlossaryImportResult(1, 0, 1));
        try (var entityManager = schema.entityManager()) {
            assertThat(terms(entityManager).byKey("buoy-tender").orElseThrow().getConcept())
                    .isEqualTo(ours.withKey("buoy-tender"));
        }
    }

    private void start(Schema schema) {
        edit(schema, editing -> {
            editing.addStarterTerms(StarterGlossary.concepts());
            return null;
        });
    }

    private GlossaryEditor.GlossaryImportResult take(Schema schema, List<Concept> concepts) {
        return edit(schema, editing -> editing.importFile(new GlossaryFile(concepts, List.of()), TRANSLATOR));
    }

    private <T> T edit(Schema schema, Function<GlossaryEditor, T> work) {
        return schema.inTransaction(entityManager -> {
            var editing = new GlossaryEditor();
            editing.terms = terms(entityManager);
            editing.clock = Clock.fixed(NOW, ZoneOffset.UTC);
            editing.glossaryChangedEvent = listener();
            editing.auditLog = auditLog;
            var result = work.apply(editing);
            entityManager.flush();
            return result;
        });
    }

    @SuppressWarnings("unchecked")
    private Event<GlossaryChanged> listener() {
        return (Event<GlossaryChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    events.add((GlossaryChanged) arguments[0]);
                    return null;
                });
    }

    private static <T> T read(Schema schema, Function<GlossaryRepository, T> work) {
        return schema.inTransaction(entityManager -> work.apply(terms(entityManager)));
    }

    private static GlossaryRepository terms(EntityManager entityManager) {
        var terms = new GlossaryRepository();
        terms.entityManager = entityManager;
        return terms;
    }
}
