package ca.tandem.publication;

import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.PostingServices;
import ca.tandem.testing.DatabaseSteps;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that publishes one posting after the other: the services themselves, on PostgreSQL. It says when it comes to one step, and
 * waits before another until it is killed.
 */
final class PublishingProcess {

    private final int announced;
    private final int last;
    private int reached = -1;

    private PublishingProcess(int announced, int last) {
        this.announced = announced;
        this.last = last;
    }

    /**
     * Publishes.
     *
     * @param arguments the address of the database, the number of the step that is said, the number of the step that is never taken,
     *     then the keys of postings that wait for approval
     */
    public static void main(String[] arguments) {
        var process = new PublishingProcess(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("postgres");
        try (var schema = Schema.existing(DatabaseSteps.observed(source, process::reach))) {
            publish(schema, List.of(arguments).subList(3, arguments.length));
        }
    }

    /** Publishes the postings and returns the steps taken, without a kill. */
    static List<String> rehearse(PGSimpleDataSource source, List<String> keys) {
        var steps = new ArrayList<String>();
        try (var schema = Schema.existing(DatabaseSteps.observed(source, steps::add))) {
            publish(schema, keys);
        }
        return steps;
    }

    private void reach(String step) {
        reached++;
        if (reached == announced) {
            System.out.println(step);
        }
        if (reached == last) {
            try {
                // Nothing is written there: the stream ends when the process that reads the output ends.
                var end = System.in.read();
                Runtime.getRuntime().halt(end);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void publish(Schema schema, List<String> keys) {
        for (var key : keys) {
            schema.inTransaction(entityManager -> publish(works(entityManager), key));
        }
    }

    private static long publish(PostingServices postingServices, String key) {
        var version = postingServices.postings().edition(key).orElseThrow().getVersion();
        return postingServices
                .workflow()
                .perform(key, version, ActionRequest.of(Action.APPROVE), EditionFixture.APPROVER)
                .getVersion();
    }

    private static PostingServices works(EntityManager entityManager) {
        return new PublishingServices(entityManager, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC)).posting();
    }
}
