package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutomaticArchivingTest {

    private static final Instant OPENED = Instant.parse("2026-01-15T15:00:00Z");

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
    void archivesTwoYearsAfterTheLastThingThatReadersNoticed(Schema schema) {
        schema.inTransaction(entityManager -> {
            var publications = publications(entityManager);
            publications.add(shown("old", OPENED, 1));
            publications.add(shown("younger", OPENED.plusSeconds(86_400), 2));
            entityManager.flush();

            assertThat(retirement(publications, "2028-01-15T14:59:59Z").due()).isEmpty();
            assertThat(retirement(publications, "2028-01-15T15:00:00Z").due()).containsExactly("old");
            assertThat(retirement(publications, "2028-02-01T00:00:00Z").due()).containsExactly("old", "younger");
            entityManager.createQuery("delete from Publication p").executeUpdate();
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void administratorsSeeItTwoWeeksBefore(Schema schema) {
        schema.inTransaction(entityManager -> {
            var publications = publications(entityManager);
            publications.add(shown("leaving", OPENED, 3));
            entityManager.flush();

            assertThat(retirement(publications, "2028-01-01T14:59:59Z").upcoming())
                    .isEmpty();
            assertThat(retirement(publications, "2028-01-01T15:00:00Z").upcoming())
                    .containsExactly(
                            new AutomaticArchiving.UpcomingArchiving("leaving", Instant.parse("2028-01-15T15:00:00Z")));
            entityManager.createQuery("delete from Publication p").executeUpdate();
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void whatWasRevisedSinceOrIsBeingRevisedStays(Schema schema) {
        var archived = new ArrayList<String>();
        var workflow = new PostingWorkflow() {
            @Override
            public void archiveDue(String key) {
                archived.add(key);
            }
        };
        schema.inTransaction(entityManager -> {
            var publications = publications(entityManager);
            publications.add(shown("revised", OPENED, 4));
            entityManager.flush();
            var late = retirement(publications, "2028-01-15T15:00:00Z");
            late.workflow = workflow;
            late.archive("revised");
            assertThat(archived).containsExactly("revised");

            var minor = EditionFixture.revision();
            publications
                    .byKey("revised")
                    .orElseThrow()
                    .replaceContent(minor, new Bilingual<>("r", "r"), 5, OPENED.plusSeconds(60));
            entityManager.flush();
            assertThat(late.due()).isEmpty();
            late.archive("revised");
            assertThat(archived).as("nothing more").containsExactly("revised");
            entityManager.createQuery("delete from Publication p").executeUpdate();
            return null;
        });
    }

    private static Publications publications(EntityManager entityManager) {
        var publications = new Publications();
        publications.entityManager = entityManager;
        return publications;
    }

    private static Publication shown(String key, Instant at, long number) {
        var publication = new Publication(key, at);
        Edition edition = EditionFixture.in(State.PUBLISHED);
        publication.replaceContent(edition, new Bilingual<>(key, key), number, at);
        return publication;
    }

    private static AutomaticArchiving retirement(Publications publications, String now) {
        var automaticArchiving = new AutomaticArchiving();
        automaticArchiving.publications = publications;
        automaticArchiving.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        automaticArchiving.after = Period.ofYears(2);
        automaticArchiving.notice = Period.ofDays(14);
        return automaticArchiving;
    }
}
