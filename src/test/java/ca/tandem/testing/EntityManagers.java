package ca.tandem.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The entity managers of one database. Their factory goes on to the next database of the same kind: to read the metadata of all entities
 * takes longer than most tests. It takes nothing along, for entities are not cached ({@code persistence.xml}) and the ids that it had
 * reserved are forgotten.
 */
final class EntityManagers implements AutoCloseable {

    /** Tells sessions apart. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Map<String, Deque<Bootstrap>> IDLE = new ConcurrentHashMap<>();

    /** A factory and the data source on which it is. */
    private record Bootstrap(EntityManagerFactory factory, SwitchedDataSource dataSource) {

        static Bootstrap on(String kind, DataSource dataSource) {
            var switched = new SwitchedDataSource(dataSource);
            return new Bootstrap(
                    Persistence.createEntityManagerFactory(
                            "tandem",
                            Map.of(
                                    "jakarta.persistence.transactionType",
                                    "RESOURCE_LOCAL",
                                    "jakarta.persistence.nonJtaDataSource",
                                    switched,
                                    "jakarta.persistence.jtaDataSource",
                                    "",
                                    "eclipselink.session-name",
                                    kind + NUMBER.incrementAndGet())),
                    switched);
        }

        Bootstrap goTo(DataSource next) {
            dataSource.goTo(next);
            factory.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
            return this;
        }
    }

    private final Deque<Bootstrap> idle;
    private final Bootstrap bootstrap;
    private final Queue<EntityManager> lent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private EntityManagers(Deque<Bootstrap> idle, Bootstrap bootstrap) {
        this.idle = idle;
        this.bootstrap = bootstrap;
    }

    /** Returns those of a database of which nothing is known, with a factory of their own. */
    static EntityManagers on(DataSource dataSource) {
        return new EntityManagers(null, Bootstrap.on("given", dataSource));
    }

    /** Returns those of a database of a kind. */
    static EntityManagers on(String kind, DataSource dataSource) {
        var idle = IDLE.computeIfAbsent(kind, one -> new ConcurrentLinkedDeque<>());
        var used = idle.poll();
        return new EntityManagers(idle, used == null ? Bootstrap.on(kind, dataSource) : used.goTo(dataSource));
    }

    EntityManagerFactory factory() {
        return bootstrap.factory;
    }

    /** Creates one that the test closes, or that is closed with the database. */
    EntityManager create() {
        checkOpen();
        var entityManager = bootstrap.factory.createEntityManager();
        lent.add(entityManager);
        return entityManager;
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        running.incrementAndGet();
        try {
            checkOpen();
            return inTransaction(bootstrap.factory, work);
        } finally {
            running.decrementAndGet();
        }
    }

    private static <T> T inTransaction(EntityManagerFactory factory, Function<EntityManager, T> work) {
        try (var entityManager = factory.createEntityManager()) {
            var transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    private void checkOpen() {
        if (isClosed.get()) {
            throw new IllegalStateException("The database is closed");
        }
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            throw new IllegalStateException("The database was closed before");
        }
        lent.stream().filter(EntityManager::isOpen).forEach(EntityManagers::end);
        // A thread that a test left behind must not find the next one's database.
        if (idle == null || running.get() > 0) {
            bootstrap.factory.close();
        } else {
            idle.push(bootstrap);
        }
    }

    private static void end(EntityManager entityManager) {
        var transaction = entityManager.getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
        entityManager.close();
    }
}
