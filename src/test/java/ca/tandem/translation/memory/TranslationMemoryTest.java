package ca.tandem.translation.memory;

import static ca.tandem.translation.memory.MemoryFixture.NOON;
import static ca.tandem.translation.memory.MemoryFixture.segmentPair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.audit.AuditEvent;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.workflow.RefusedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what the memory stores and finds again, on H2 and on PostgreSQL. */
class TranslationMemoryTest {

    private static final Actor TRANSLATOR = new Actor("tess", Set.of(Role.TRANSLATOR));
    private static final Actor AUTHOR = new Actor("ann", Set.of(Role.AUTHOR));
    private static List<Schema> schemas;

    @TempDir
    Path folder;

    private MemoryFixture memory;

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

    @AfterEach
    void close() {
        memory.close();
    }

    private void on(Schema schema) {
        schema.inTransaction(entityManager -> {
            entityManager.createQuery("delete from MemoryEntry e").executeUpdate();
            entityManager.createQuery("delete from DeletedEntry e").executeUpdate();
            return null;
        });
        memory = new MemoryFixture(schema, folder);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void oneMemoryServesBothDirections(Schema schema) {
        on(schema);
        memory.store(segmentPair("We are hiring two developers.", "Nous embauchons deux développeurs."));

        var english = memory.matches("We are hiring two developers.", Language.EN);
        var french = memory.matches("Nous embauchons trois développeurs.", Language.FR);

        assertThat(english).hasSize(1);
        assertThat(english.get(0).score()).isEqualTo(100);
        assertThat(english.get(0).target()).isEqualTo("Nous embauchons deux développeurs.");
        assertThat(english.get(0).provenance())
                .isEqualTo(new Provenance(EntryOrigin.APPROVED, "a-posting", 1, "tess", NOON));
        assertThat(french).hasSize(1);
        assertThat(french.get(0).score()).isEqualTo(76);
        assertThat(french.get(0).target()).isEqualTo("We are hiring two developers.");
        assertThat(french.get(0).differences())
                .contains(
                        new WordDifference(WordDifference.DifferenceKind.REMOVED, "deux"),
                        new WordDifference(WordDifference.DifferenceKind.ADDED, "trois"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void translationsOfManyUnitsAreFoundAtOnceTheLatestFirst(Schema schema) {
        on(schema);
        memory.store(
                unit("About us", "À propos de nous", "first", NOON),
                unit("About us", "Qui nous sommes", "second", NOON.plusSeconds(1)),
                unit("About you", "À propos de vous", "first", NOON),
                segmentPair("About them", "À propos d’eux"));

        var found = memory.inTransaction(
                known -> known.translations(List.of("About us", "About you", "About them", "About"), Language.EN));

        assertThat(found.get("About us")).containsExactly("Qui nous sommes", "À propos de nous");
        assertThat(found.get("About you")).containsExactly("À propos de vous");
        assertThat(found.get("About them")).isEmpty();
        assertThat(found.get("About")).isEmpty();
    }

    private static TranslationPair unit(String en, String fr, String posting, Instant at) {
        var segment = segmentPair(en, fr, posting, at);
        return new TranslationPair(
                Granularity.UNIT,
                segment.texts(),
                segment.source(),
                segment.before(),
                segment.after(),
                segment.provenance());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theBestComesFirstOfEquallyGoodOnesTheLatestAndNothingBelowTheLowestScore(Schema schema) {
        on(schema);
        memory.store(
                segmentPair("You lead a small team of designers", "a"),
                segmentPair("You lead a small team of developers", "b"),
                segmentPair("You lead a team of developers", "c"),
                segmentPair("You feed a herd of goats", "d"));

        var matches = memory.matches(
                new Lookup("You lead a small team of developers", Language.EN, null, null, null, 70, 10));

        assertThat(matches).extracting(MemoryMatch::target).containsExactly("b", "c", "a");
        assertThat(matches).extracting(MemoryMatch::score).containsExactly(100, 85, 85);
        assertThat(memory.matches(
                        new Lookup("You lead a small team of developers", Language.EN, null, null, null, 70, 1)))
                .extracting(MemoryMatch::target)
                .containsExactly("b");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theSameNeighboursMakeAContextMatch(Schema schema) {
        on(schema);
        memory.store(
                between("Duties", "Lead.", "Diriger.", "Apply."), between("Skills", "Lead.", "Du plomb.", "Apply."));

        var matches = memory.matches(new Lookup("Lead.", Language.EN, Granularity.SEGMENT, "Skills", "Apply.", 70, 10));

        assertThat(matches).extracting(MemoryMatch::score).containsExactly(101, 100);
        assertThat(matches).extracting(MemoryMatch::target).containsExactly("Du plomb.", "Diriger.");
        assertThat(memory.matches(new Lookup("Lead.", Language.EN, null, "Skills", null, 70, 10)))
                .extracting(MemoryMatch::score)
                .containsExactly(100, 100);
        assertThat(memory.matches(new Lookup("Lead.", Language.EN, null, null, null, 70, 10)))
                .extracting(MemoryMatch::score)
                .containsExactly(100, 100);
        assertThat(memory.matches(new Lookup("Lead.", Language.EN, Granularity.UNIT, null, null, 70, 10)))
                .isEmpty();
    }

    private static TranslationPair between(String before, String en, String fr, String after) {
        return new TranslationPair(
                Granularity.SEGMENT,
                new Bilingual<>(en, fr),
                Language.EN,
                new Bilingual<>(before, before + " fr"),
                new Bilingual<>(after, after + " fr"),
                new Provenance(EntryOrigin.IMPORTED, "a-posting", 1, null, NOON));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theSamePairOfTheSamePostingIsKeptOnceAndTheLaterProvenanceCounts(Schema schema) {
        on(schema);
        memory.store(segmentPair("Apply now", "Postulez", "one", NOON));
        memory.store(segmentPair("Apply now", "Postulez", "one", NOON.plusSeconds(60)));
        memory.store(segmentPair("Apply now", "Postulez", "one", NOON.minusSeconds(60)));
        assertThat(memory.inTransaction(TranslationMemory::count)).isEqualTo(1);
        assertThat(memory.matches("Apply now", Language.EN).get(0).provenance().at())
                .isEqualTo(NOON.plusSeconds(60));

        memory.store(segmentPair("Apply now", "Postulez", "two", NOON.plusSeconds(90)));
        assertThat(memory.inTransaction(TranslationMemory::count)).isEqualTo(2);
        assertThat(memory.matches("Apply now", Language.EN))
                .as("shown once")
                .extracting(memoryMatch -> memoryMatch.provenance().postingKey())
                .containsExactly("two");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void addingLeavesWhatIsThereAlone(Schema schema) {
        on(schema);
        memory.store(segmentPair("Apply now", "Postulez", "one", NOON));

        var added = memory.inTransaction(all -> all.add(List.of(
                segmentPair("Apply now", "Postulez", "one", NOON.plusSeconds(60)),
                segmentPair("Apply later", "Postulez plus tard", "one", NOON),
                segmentPair("Apply later", " ", "one", NOON))));

        assertThat(added).isEqualTo(1);
        assertThat(memory.matches("Apply now", Language.EN).get(0).provenance().at())
                .isEqualTo(NOON);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void pairsInBulkAreFoundAtTheNextTickAndCostNoLookupAnything(Schema schema) {
        on(schema);
        memory.inTransaction(all -> {
            all.storeInBulk(List.of(segmentPair("Apply now", "Postulez")));
            return null;
        });
        var before = memory.indexer.version();
        assertThat(memory.matches("Apply now", Language.EN)).isEmpty();
        assertThat(memory.indexer.version()).isEqualTo(before);

        memory.indexer.update();

        assertThat(memory.matches("Apply now", Language.EN)).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatIsNotCommittedIsNotFound(Schema schema) {
        on(schema);
        try (var entityManager = schema.entityManager()) {
            entityManager.getTransaction().begin();
            var open = memory.memory(entityManager, new ArrayList<>());
            open.store(List.of(segmentPair("Not yet", "Pas encore")));
            entityManager.flush();
            memory.indexer.onMemoryChanged(new MemoryChanged(1_000_000));

            assertThat(open.matches(new Lookup("Not yet", Language.EN, null, null, null, 70, 5)))
                    .isEmpty();
            entityManager.getTransaction().rollback();
        }
        memory.indexer.update();
        assertThat(memory.matches("Not yet", Language.EN)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aBadEntryIsForgottenByThoseWhoKeepTheMemory(Schema schema) {
        on(schema);
        memory.store(segmentPair("Bad entry", "Mauvaise entrée"), segmentPair("Good entry", "Bonne entrée"));
        var bad = memory.matches("Bad entry", Language.EN).get(0).id();

        assertThatThrownBy(() -> memory.inTransaction(all -> all.delete(bad, AUTHOR)))
                .isInstanceOf(RefusedException.class);
        assertThat(forget(bad)).isTrue();
        assertThat(forget(bad)).isFalse();
        assertThat(memory.auditLog.events)
                .containsExactly(AuditEvent.of("memory.deleted")
                        .by(TRANSLATOR.name())
                        .with("entry", bad)
                        .with("mark", "APPROVED"));

        assertThat(memory.matches("Bad entry", Language.EN))
                .extracting(MemoryMatch::source)
                .containsExactly("Good entry");
        assertThat(memory.inTransaction(all -> all.search("bad", 1, 10)).total())
                .isZero();
    }

    private boolean forget(long id) {
        return memory.inTransaction(all -> all.delete(id, TRANSLATOR));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void wordsAreFoundInEitherLanguageAndThePageTellsHowMany(Schema schema) {
        on(schema);
        memory.store(
                segmentPair("Salary in Québec", "Salaire à Québec"),
                segmentPair("The résumé", "Le curriculum vitæ"),
                segmentPair("Your salary", "Votre salaire"));

        var page = memory.inTransaction(all -> all.search("SALAIRE", 1, 1));

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(line -> line.texts().en()).containsExactly("Your salary");
        assertThat(memory.inTransaction(all -> all.search("quebec sal", 1, 10)).items())
                .hasSize(1);
        assertThat(memory.inTransaction(all -> all.search("resum", 1, 10)).items())
                .hasSize(1);
        assertThat(memory.inTransaction(all -> all.search("résumé salaire", 1, 10))
                        .items())
                .as("not half in one entry")
                .isEmpty();
        assertThat(memory.inTransaction(all -> all.search(null, 1, 10)).total()).isEqualTo(3);
        assertThat(memory.inTransaction(all -> all.search(null, 3, 10)).items()).isEmpty();
    }
}
