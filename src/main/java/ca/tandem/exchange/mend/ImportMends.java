package ca.tandem.exchange.mend;

import ca.tandem.common.database.Repository;
import ca.tandem.exchange.mend.ImportMend.MendState;
import ca.tandem.exchange.mend.MendFigures.OutcomeGroup;
import ca.tandem.exchange.mend.MendedPosting.MendOutcome;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The repository of mends over imports, with what became of each posting. */
@Repository
@Transactional
public class ImportMends {

    private static final Set<MendState> RUNNING = EnumSet.of(MendState.RUNNING, MendState.UNDOING);

    @Inject
    EntityManager entityManager;

    void add(ImportMend mend) {
        entityManager.persist(mend);
    }

    void add(MendedPosting posting) {
        entityManager.persist(posting);
    }

    Optional<ImportMend> find(long id) {
        return Optional.ofNullable(entityManager.find(ImportMend.class, id));
    }

    /** Returns the latest mend of an import by an account, by name; empty if there is none. */
    public Optional<ImportMend> latest(long run, String account) {
        return entityManager
                .createQuery(
                        "select m from ImportMend m where m.run = :run and m.startedBy = :account order by m.id desc",
                        ImportMend.class)
                .setParameter("run", run)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Returns the mends that are running or being undone. */
    List<ImportMend> running() {
        return entityManager
                .createQuery("select m from ImportMend m where m.state in :running", ImportMend.class)
                .setParameter("running", RUNNING)
                .getResultList();
    }

    /** Returns what became of a posting; empty if its turn has not come. */
    Optional<MendedPosting> outcome(long mend, String key) {
        return entityManager
                .createQuery("select p from MendedPosting p where p.mend = :mend and p.key = :key", MendedPosting.class)
                .setParameter("mend", mend)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Returns the keys of the postings that are mended, the last one first. */
    List<String> mendedKeys(long mend) {
        return entityManager
                .createQuery(
                        "select p.key from MendedPosting p where p.mend = :mend and p.outcome = :mended order by p.id desc",
                        String.class)
                .setParameter("mend", mend)
                .setParameter("mended", MendOutcome.MENDED)
                .getResultList();
    }

    /** Returns the figures of a mend. */
    public MendFigures figures(long mend) {
        return new MendFigures(entityManager
                .createQuery(
                        "select p.outcome, p.refusalCode, p.refusalState, p.revised, count(p), sum(p.places)"
                                + " from MendedPosting p where p.mend = :mend"
                                + " group by p.outcome, p.refusalCode, p.refusalState, p.revised"
                                + " order by count(p) desc, p.refusalCode",
                        Object[].class)
                .setParameter("mend", mend)
                .getResultStream()
                .map(ImportMends::group)
                .toList());
    }

    private static OutcomeGroup group(Object[] row) {
        var refusal = row[1] == null ? null : MendedPosting.refusal((String) row[1], (State) row[2]);
        return new OutcomeGroup((MendOutcome) row[0], refusal, (Boolean) row[3], number(row[4]), number(row[5]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** Returns the first postings that were left as they were, with the reasons. */
    public List<MendedPosting> left(long mend, int most) {
        return entityManager
                .createQuery(
                        "select p from MendedPosting p where p.mend = :mend and p.refusalCode is not null order by p.id",
                        MendedPosting.class)
                .setParameter("mend", mend)
                .setMaxResults(most)
                .getResultList();
    }
}
