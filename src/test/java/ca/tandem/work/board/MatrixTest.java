package ca.tandem.work.board;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.QueryCounter;
import ca.tandem.testing.Schema;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.unit.EditionUnits;
import ca.tandem.translation.unit.UnitServices;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.work.board.MatrixFilter.RemainingWork;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the matrix of what each language lacks, on H2 and on PostgreSQL. */
class MatrixTest {

    private static final MatrixFilter ALL = new MatrixFilter(null, null, null, null);

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> schema.inTransaction(entityManager -> {
            var unitServices = new UnitServices(entityManager);
            create(unitServices, "done", EditionFixture.texts());
            create(unitServices, "given-up", EditionFixture.texts());
            act(unitServices, "given-up", ActionRequest.of(Action.DISCARD, "Not needed."));
            create(unitServices, "begun", EditionFixture.texts().with(Language.FR, null));
            act(unitServices, "begun", ActionRequest.of(Action.SUBMIT));
            var edition =
                    unitServices.postingServices().postings().edition("begun").orElseThrow();
            var title = unitServices.unitTranslation().activeUnits(edition).get(0);
            unitServices
                    .unitTranslation()
                    .write(
                            "begun",
                            edition.getVersion(),
                            title.getId(),
                            "Garde des feux",
                            UnitStatus.TRANSLATED,
                            null,
                            EditionFixture.TRANSLATOR);
            create(unitServices, "untouched", EditionFixture.texts().with(Language.FR, null));
            create(unitServices, "stale", EditionFixture.texts());
            var stale =
                    unitServices.postingServices().postings().edition("stale").orElseThrow();
            var before = stale.textIn(Language.EN);
            unitServices
                    .postingServices()
                    .postingEditor()
                    .write(
                            "stale",
                            stale.getVersion(),
                            Language.EN,
                            new PostingText("Keeper of all the lights", before.description(), before.body()),
                            EditionFixture.AUTHOR);
            return null;
        }));
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
    void whatNeedsMostWorkComesFirst(Schema schema) {
        assertThat(keys(schema, ALL)).containsExactly("untouched", "begun", "stale", "done");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aBodyOfBlanksIsMissing(Schema schema) {
        var entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        var unitServices = new UnitServices(entityManager);
        var written = EditionFixture.texts();
        var blank = new PostingText(written.en().title(), written.en().description(), " \n\t\r\n ");
        create(unitServices, "blank", written.with(Language.EN, blank));

        var needsEnglish = new MatrixFilter(null, Language.EN, MatrixFilter.RemainingWork.MISSING, null);
        assertThat(matrix(entityManager).find(needsEnglish, 1, 25).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.sides().en().missing()).containsExactly(MatrixRow.TextPart.BODY));
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void eachLanguageSaysWhatItLacks(Schema schema) {
        schema.inTransaction(entityManager -> {
            var lines = matrix(entityManager).find(ALL, 1, 25).lines();
            var untouched = lines.get(0).sides();
            assertThat(untouched.en().missing()).isEmpty();
            assertThat(untouched.en().isReady()).isTrue();
            assertThat(untouched.fr().missing()).containsExactly(MatrixRow.TextPart.values());
            assertThat(untouched.fr().percent()).isZero();
            // title, description, heading and paragraph, of which the title is done
            var begun = lines.get(1).sides().fr();
            assertThat(begun.missing())
                    .doesNotContain(MatrixRow.TextPart.TITLE)
                    .contains(MatrixRow.TextPart.DESCRIPTION);
            assertThat(begun.units(UnitStatus.EMPTY)).isEqualTo(3);
            assertThat(begun.percent()).isEqualTo(25);
            var stale = lines.get(2).sides().fr();
            assertThat(stale.units(UnitStatus.STALE)).isEqualTo(1);
            assertThat(stale.percent()).isEqualTo(75);
            assertThat(stale.warnings())
                    .as("what concerns the facts stands with the translation")
                    .isEqualTo(1);
            assertThat(stale.errors()).isEqualTo(1);
            assertThat(lines.get(2).sides().en().warnings()).isEqualTo(1);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void oneFindsWhatIsLeftToDo(Schema schema) {
        assertThat(keys(schema, new MatrixFilter(null, null, RemainingWork.MISSING, null)))
                .containsExactly("untouched", "begun");
        assertThat(keys(schema, new MatrixFilter(null, Language.EN, RemainingWork.ANY, null)))
                .isEmpty();
        assertThat(keys(schema, new MatrixFilter(null, Language.FR, RemainingWork.STALE, null)))
                .containsExactly("stale");
        assertThat(keys(schema, new MatrixFilter(State.TRANSLATION, null, RemainingWork.OPEN, null)))
                .containsExactly("begun");
        assertThat(keys(schema, new MatrixFilter(null, null, null, "DON"))).containsExactly("done");
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheNumberOfPostings() {
        var queryCounter = new QueryCounter();
        fill(queryCounter.schema(), 0, 3);
        var few = queries(queryCounter, 3);
        fill(queryCounter.schema(), 3, 60);
        var many = queries(queryCounter, 25);
        assertThat(many).hasSameSizeAs(few);
        assertThat(many).hasSizeLessThanOrEqualTo(8);
        queryCounter.schema().close();
    }

    private static void fill(Schema schema, int from, int to) {
        schema.inTransaction(entityManager -> {
            var unitServices = new UnitServices(entityManager);
            for (var number = from; number < to; number++) {
                create(unitServices, "keeper-" + number, EditionFixture.texts());
            }
            return null;
        });
    }

    private static List<String> queries(QueryCounter queryCounter, int lines) {
        return queryCounter.during(() -> queryCounter.schema().inTransaction(entityManager -> {
            assertThat(matrix(entityManager).find(ALL, 1, 25).lines()).hasSize(lines);
            return null;
        }));
    }

    private static List<String> keys(Schema schema, MatrixFilter question) {
        return schema.inTransaction(entityManager -> matrix(entityManager).find(question, 1, 25).lines().stream()
                .map(line -> line.edition().getPosting().getKey())
                .toList());
    }

    private static void create(UnitServices unitServices, String key, Bilingual<PostingText> texts) {
        unitServices
                .postingServices()
                .postingEditor()
                .create(key, Language.EN, texts, new Facts(), EditionFixture.AUTHOR);
    }

    private static void act(UnitServices unitServices, String key, ActionRequest actionRequest) {
        var edition = unitServices.postingServices().postings().edition(key).orElseThrow();
        unitServices
                .postingServices()
                .workflow()
                .perform(key, edition.getVersion(), actionRequest, EditionFixture.AUTHOR);
    }

    private static Matrix matrix(EntityManager entityManager) {
        var unitServices = new UnitServices(entityManager);
        var matrix = new Matrix();
        matrix.register = PostingServices.postingList(entityManager);
        matrix.rows = new MatrixRepository();
        matrix.rows.entityManager = entityManager;
        matrix.rows.units = unitServices.units();
        matrix.unitTranslation = unitServices.unitTranslation();
        matrix.checks = new StubChecks();
        return matrix;
    }

    /** Checks with fixed findings: the same in the posting "stale", and none elsewhere. */
    private static final class StubChecks extends Checks {

        @Override
        public List<Finding> findings(Edition edition, EditionUnits editionUnits) {
            return edition.getPosting().getKey().equals("stale")
                    ? List.of(
                            Finding.of("unit.stale", Language.FR, "title"),
                            Finding.of("word.double", Language.EN, "title"),
                            Finding.of("closing.passed", null, "facts"))
                    : List.of();
        }
    }
}
