package ca.tandem.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLogFixture;
import ca.tandem.common.Bilingual;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the head of the audit log is locked last: after that of publications, and also where nothing is published. */
class LockOrderTest {

    private static List<Schema> schemas;

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
    void whoPublishesAndWhoOnlySignsInNeverWaitForEachOtherInACircle(Schema schema) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var done = new ArrayList<Future<?>>();
        for (var i = 0; i < 80; i++) {
            var publishes = i % 2 == 0;
            var key = "posting-" + i;
            done.add(threads.submit(() -> schema.inTransaction(entityManager -> {
                if (publishes) {
                    var publications = new Publications();
                    publications.entityManager = entityManager;
                    publications.lockPublication();
                    var slugs = Bilingual.of(language -> key);
                    var publication = new Publication(key, EditionFixture.NOON);
                    publication.replaceContent(
                            EditionFixture.in(State.PUBLISHED),
                            slugs,
                            Publisher.nextNumber(publications.latestAndByKeyOrSlugs(key, slugs)),
                            EditionFixture.NOON);
                    entityManager.persist(publication);
                    entityManager.flush();
                }
                AuditLogFixture.append(
                        entityManager, AuditLogFixture.NOON, AuditEvent.of(publishes ? "posting.publish" : "sign.in"));
                return null;
            })));
        }
        threads.shutdown();
        for (var each : done) {
            each.get();
        }
        long published = schema.inTransaction(entityManager -> {
            var publications = new Publications();
            publications.entityManager = entityManager;
            return publications.lastNumber();
        });
        assertThat(published).isEqualTo(40);
        assertThat(new AuditLogFixture(schema).isWhole()).isTrue();
    }
}
