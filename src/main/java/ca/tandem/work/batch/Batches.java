package ca.tandem.work.batch;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The repository of batches and their items. */
@Repository
@Transactional
public class Batches {

    private static final int LATEST = 10;

    @Inject
    EntityManager entityManager;

    /** Finds a batch by its id. */
    public Optional<Batch> byId(long id) {
        return Optional.ofNullable(entityManager.find(Batch.class, id));
    }

    /** Returns the latest batches, newest first. */
    public List<Batch> latest() {
        return entityManager
                .createQuery("select b from Batch b order by b.id desc", Batch.class)
                .setMaxResults(LATEST)
                .getResultList();
    }

    /** Returns the ids of the waiting items of all batches, in order, including batches that another process started and did not finish. */
    List<Long> waiting() {
        return entityManager
                .createQuery(
                        "select i.id from BatchItem i where i.outcome = :waiting order by i.batch.id, i.position",
                        Long.class)
                .setParameter("waiting", BatchItem.ItemOutcome.WAITING)
                .getResultList();
    }

    /** Returns an item and locks it. */
    BatchItem lockItem(long id) {
        return entityManager.find(BatchItem.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Returns the name of the account that started the item's batch. */
    String startedBy(long id) {
        return entityManager.find(BatchItem.class, id).getBatch().getStartedBy();
    }

    void add(Batch batch) {
        entityManager.persist(batch);
    }
}
