package ca.tandem.translation.check.link;

import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.CdiStubs;
import ca.tandem.testing.Schema;
import ca.tandem.translation.check.CheckFixture;
import ca.tandem.translation.unit.UnitServices;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that approved postings teach which pages belong together, on both databases. */
class LinkLearningTest {

    private static final String ENGLISH = "https://example.ca/benefits-guide";
    private static final String FRENCH = "https://example.ca/guide-avantages";

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
    void whatAPostingTaughtIsMendedInTheNext(Schema schema) {
        learn(schema, "first", ENGLISH, FRENCH);
        learn(schema, "again", ENGLISH, FRENCH);

        assertThat(pairs(schema)).hasSize(1);
        var check = check(schema);
        var english = "See the [guide](" + ENGLISH + "#pay).";
        assertThat(CheckFixture.mend(check, english, "Voir le [guide](" + ENGLISH + "/)."))
                .isEqualTo(ENGLISH + "/=>" + FRENCH);
        assertThat(CheckFixture.codes(check, "See the [guide](" + FRENCH + ").", "Voir le [guide](" + FRENCH + ")."))
                .containsExactly("link.language");
        assertThat(CheckFixture.codes(check, english, "Voir le [guide](" + FRENCH + ")."))
                .doesNotContain("link.language");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void ofPairsThatContradictEachOtherTheLatestCounts(Schema schema) {
        learn(schema, "old", "https://example.org/a", "https://example.org/b");
        learn(schema, "new", "https://example.org/a", "https://example.org/c");

        assertThat(links(schema).twin("https://example.org/a", Language.FR)).contains("https://example.org/c");
        assertThat(links(schema).twin("https://example.org/b", Language.EN)).contains("https://example.org/a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [a](https://a.ca/x) | [b](https://b.ca/y) | 1
                    [a](https://a.ca/x) | [b](https://www.a.ca/x/#top) | 0
                    [a](https://a.ca/x) | b | 0
                    [a](https://a.ca/x) [b](https://b.ca/x) | [a](https://a.ca/y) [b](https://b.ca/y) | 2
                    [a](https://a.ca/x) [b](https://b.ca/x) | [b](https://b.ca/y) [a](https://a.ca/y) | 0
                    [a](https://a.ca/fr/x) | [b](https://a.ca/en/x) | 0
                    [a](https://a.ca/en/x) | [b](https://a.ca/fr/y) | 1
                    [a](mailto:hr@a.ca) | [b](mailto:rh@a.ca) | 0
                    """)
    void linksAtTheSamePlaceAreAPair(String english, String french, int pairs) {
        assertThat(LinkLearning.pairs(new Bilingual<>(english, french))).hasSize(pairs);
    }

    @Test
    void pagesOfThePortalAreKnownInBothLanguages() {
        PublicPages own = (address, to) -> to == Language.FR && address.equals("/en/jobs/keeper")
                ? Optional.of("/fr/emplois/garde")
                : Optional.empty();
        var nothingLearnt = new LearntLinks() {
            @Override
            public Optional<String> twin(String address, Language to) {
                return Optional.empty();
            }

            @Override
            public long number() {
                return 0;
            }
        };
        var check = new LinksCheck(new LinkTwins(own, nothingLearnt));

        assertThat(CheckFixture.mend(check, "[a](/en/jobs/keeper)", "[b](/en/jobs/keeper)"))
                .isEqualTo("/en/jobs/keeper=>/fr/emplois/garde");
    }

    private static LinksCheck check(Schema schema) {
        var links = links(schema);
        links.number();
        return new LinksCheck(new LinkTwins((address, to) -> Optional.empty(), links));
    }

    /** The pairs in memory, read from the database. */
    private static LearntLinks links(Schema schema) {
        return schema.inTransaction(entityManager -> {
            var links = learntLinks(entityManager);
            links.number();
            return links;
        });
    }

    private static LearntLinks learntLinks(EntityManager entityManager) {
        var links = new LearntLinks();
        links.linkPairs = linkPairs(entityManager);
        links.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return links;
    }

    private static List<LinkPair> pairs(Schema schema) {
        return schema.inTransaction(entityManager -> linkPairs(entityManager).latest().stream()
                .filter(pair -> pair.getEnglish().equals(ENGLISH))
                .toList());
    }

    private static LinkPairs linkPairs(EntityManager entityManager) {
        var linkPairs = new LinkPairs();
        linkPairs.entityManager = entityManager;
        return linkPairs;
    }

    private static void learn(Schema schema, String key, String english, String french) {
        schema.inTransaction(entityManager -> {
            var services = new UnitServices(entityManager);
            var edition = services.postingServices()
                    .postingEditor()
                    .create(
                            key,
                            Language.EN,
                            new Bilingual<>(
                                    new PostingText("Keeper", "Watch.", "See the [guide](" + english + ").\n"),
                                    new PostingText("Garde", "Veillez.", "Voir le [guide](" + french + ").\n")),
                            new Facts(),
                            AUTHOR);
            var learning = new LinkLearning();
            learning.linkPairs = linkPairs(entityManager);
            learning.learntLinks = learntLinks(entityManager);
            learning.unitTranslation = services.unitTranslation();
            learning.linksLearntEvent = new CdiStubs.RecordingEvent<>();
            learning.clock = Clock.fixed(NOON, ZoneOffset.UTC);
            learning.learn(edition);
            return null;
        });
    }
}
