package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the list of postings that staff filter and page through, on H2 and on PostgreSQL. */
class PostingListTest {

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> schema.inTransaction(PostingListTest::fill));
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
    void everyPostingStandsOnceWithTheEditionInWork(Schema schema) {
        schema.inTransaction(entityManager -> {
            var found = register(entityManager).find(null, null, 1, 25);

            assertThat(found.total()).isEqualTo(4);
            assertThat(found.lines())
                    .extracting(
                            postingItem -> postingItem.edition().getPosting().getKey() + " "
                                    + postingItem.edition().getNumber() + " "
                                    + postingItem.edition().getState() + " " + postingItem.beside())
                    .containsExactlyInAnyOrder(
                            "revised 2 DRAFT PUBLISHED",
                            "renewed 2 PUBLISHED null",
                            "given-up 1 DISCARDED null",
                            "100%_done 1 APPROVAL null");
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aStateFindsWhatReadersSeeNowAndNotItsPast(Schema schema) {
        schema.inTransaction(entityManager -> {
            var register = register(entityManager);

            assertThat(keys(register.find(State.PUBLISHED, null, 1, 25)))
                    .containsExactlyInAnyOrder("revised 1", "renewed 2");
            assertThat(keys(register.find(State.ARCHIVED, null, 1, 25))).isEmpty();
            var overview = register.overview(1);
            assertThat(overview.get(State.PUBLISHED).count()).isEqualTo(2);
            assertThat(overview.get(State.PUBLISHED).latest()).hasSize(1);
            assertThat(overview.get(State.DRAFT).count()).isEqualTo(1);
            assertThat(overview.get(State.ARCHIVED).count()).isZero();
            assertThat(overview.get(State.ARCHIVED).latest()).isEmpty();
            assertThat(overview).doesNotContainKey(State.DISCARDED);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void wordsAreFoundInTitlesOfBothLanguagesAndInKeysAsTheyAreWritten(Schema schema) {
        schema.inTransaction(entityManager -> {
            var register = register(entityManager);

            assertThat(register.find(null, "GARDE des", 1, 25).total()).isEqualTo(4);
            assertThat(keys(register.find(null, " 0%_D ", 1, 25))).containsExactly("100%_done 1");
            assertThat(register.find(null, "0__d", 1, 25).total()).isZero();
            assertThat(register.find(State.DRAFT, "keeper", 1, 25).total()).isEqualTo(1);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void wordsAreFoundWithAndWithoutTheirAccentsAndLigatures(Schema schema) throws IOException {
        var entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        var posting = new Posting("folded", NOON);
        var edition = EditionFixture.in(posting, State.DRAFT);
        edition.write(
                Language.FR,
                new PostingText("\u00c9conomie de l\u2019\u0153uvre", "Description", "Texte"),
                EditionFixture.AUTHOR,
                NOON);
        persist(entityManager, posting, edition);
        entityManager.flush();

        for (var words : List.of("economie", "\u00c9CONOMIE", "e\u0301conomie", "l'oeuvre", "L\u2019\u0152UVRE")) {
            assertThat(keys(register(entityManager).find(null, words, 1, 25)))
                    .as(words)
                    .containsExactly("folded 1");
        }

        entityManager
                .createNativeQuery("update edition_text set folded_title = ''")
                .executeUpdate();
        assertThat(register(entityManager).find(null, "economie", 1, 25).total())
                .isZero();
        entityManager.createNativeQuery(migration()).executeUpdate();
        assertThat(keys(register(entityManager).find(null, "economie de l'oeuvre", 1, 25)))
                .as("a title from before")
                .containsExactly("folded 1");
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    /** Returns the statement that folds the titles from before there were folded ones. */
    private static String migration() throws IOException {
        var changes = Files.readString(Path.of("liquibase/changes/026-folded-title.xml"));
        return changes.substring(changes.indexOf("<sql>") + "<sql>".length(), changes.indexOf("</sql>"));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void pagesFollowEachOtherAndCountTheWhole(Schema schema) {
        schema.inTransaction(entityManager -> {
            var first = register(entityManager).find(null, null, 1, 3);
            var second = register(entityManager).find(null, null, 2, 3);

            assertThat(first.lines()).hasSize(3);
            assertThat(second.lines()).hasSize(1);
            assertThat(second.total()).isEqualTo(4);
            assertThat(keys(first)).doesNotContainAnyElementsOf(keys(second));
            return null;
        });
    }

    private static Void fill(EntityManager entityManager) {
        var revised = new Posting("revised", NOON);
        persist(entityManager, revised, EditionFixture.in(revised, State.PUBLISHED), revision(revised));
        var renewed = new Posting("renewed", NOON);
        persist(
                entityManager,
                renewed,
                EditionFixture.in(renewed, State.ARCHIVED),
                EditionFixture.in(renewed, State.PUBLISHED));
        var givenUp = new Posting("given-up", NOON);
        persist(entityManager, givenUp, EditionFixture.in(givenUp, State.DISCARDED));
        var odd = new Posting("100%_done", NOON);
        persist(entityManager, odd, EditionFixture.in(odd, State.APPROVAL));
        return null;
    }

    private static Edition revision(Posting posting) {
        var revision = posting.open(Language.EN, NOON);
        revision.write(Language.EN, EditionFixture.texts().en(), EditionFixture.AUTHOR, NOON);
        revision.write(Language.FR, EditionFixture.texts().fr(), EditionFixture.AUTHOR, NOON);
        return revision;
    }

    private static void persist(EntityManager entityManager, Posting posting, Edition... editions) {
        entityManager.persist(posting);
        for (var edition : editions) {
            entityManager.persist(edition);
        }
    }

    private static List<String> keys(PostingList.PostingListResult found) {
        return found.lines().stream()
                .map(postingItem -> postingItem.edition().getPosting().getKey() + " "
                        + postingItem.edition().getNumber())
                .toList();
    }

    private static PostingList register(EntityManager entityManager) {
        var register = new PostingList();
        register.entityManager = entityManager;
        return register;
    }
}
