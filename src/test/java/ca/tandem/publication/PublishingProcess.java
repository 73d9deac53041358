package ca.tandem.publication;

import ca.tandem.posting.Decision;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Works;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that publishes one posting after the other until it is killed: the services themselves, on PostgreSQL. */
final class PublishingProcess {

    /** What it prints when the next line of its program publishes. */
    static final String READY = "ready";

    private PublishingProcess() {}

    /**
     * Publishes.
     *
     * @param arguments the address of the database, then the keys of postings that wait for approval
     */
    public static void main(String[] arguments) {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("postgres");
        try (var schema = Schema.asItIs(source)) {
            var keys = List.of(arguments).subList(1, arguments.length);
            schema.inTransaction(
                    entityManager -> works(entityManager).postings().edition(keys.get(0)));
            System.out.println(READY);
            for (var key : keys) {
                schema.inTransaction(entityManager -> publish(works(entityManager), key));
            }
        }
    }

    private static long publish(Works works, String key) {
        var version = works.postings().edition(key).orElseThrow().getVersion();
        return works.workflow()
                .perform(key, version, Decision.of(Action.APPROVE), EditionFixture.APPROVER)
                .getVersion();
    }

    private static Works works(EntityManager entityManager) {
        var works = new Works(entityManager, written -> {}, moved -> {}, List.of());
        var publishing = new Publishing();
        publishing.publications = new Publications();
        publishing.publications.entityManager = entityManager;
        publishing.addresses = new Addresses();
        publishing.addresses.entityManager = entityManager;
        publishing.addresses.publications = publishing.publications;
        publishing.published = Works.unheard();
        works.publishTo(publishing::show);
        return works;
    }
}
