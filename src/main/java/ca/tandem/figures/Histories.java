package ca.tandem.figures;

import ca.tandem.common.Language;
import ca.tandem.task.Deadline;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repository of edition timelines. Reads all of them with three queries, whatever their number, and as values, not entities. */
@ApplicationScoped
public class Histories {

    @Inject
    EntityManager entityManager;

    private record Change(Instant at, Action action, State to) {}

    /** Returns the timelines of all editions created before the given instant, as they stood at that instant. */
    List<Life> before(Instant end) {
        var changes = changes(end);
        var lives = new ArrayList<Life>();
        for (var row : entityManager
                .createQuery(
                        "select e.id, e.posting.id, e.sourceLanguage, e.createdAt from Edition e where e.createdAt < :end"
                                + " order by e.id",
                        Object[].class)
                .setParameter("end", end)
                .getResultList()) {
            lives.add(new Life(
                    (Long) row[1],
                    (Language) row[2],
                    stays((Instant) row[3], changes.getOrDefault((Long) row[0], List.of()))));
        }
        return lives;
    }

    private Map<Long, List<Change>> changes(Instant end) {
        var changes = new HashMap<Long, List<Change>>();
        for (var row : entityManager
                .createQuery(
                        "select c.edition.id, c.at, c.action, c.to from StateChange c where c.at < :end"
                                + " order by c.edition.id, c.position",
                        Object[].class)
                .setParameter("end", end)
                .getResultList()) {
            changes.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(new Change((Instant) row[1], (Action) row[2], (State) row[3]));
        }
        return changes;
    }

    /** Builds the stays from the state changes. An action that keeps the state, such as a correction, does not end a stay. */
    private static List<Stay> stays(Instant begin, List<Change> changes) {
        var stays = new ArrayList<Stay>();
        var present = Stay.since(State.DRAFT, begin);
        for (var change : changes) {
            if (change.to() != present.state()) {
                stays.add(present.left(change.at(), change.action(), change.to()));
                present = Stay.since(change.to(), change.at());
            }
        }
        stays.add(present);
        return stays;
    }

    /** Returns the tasks with a due day that were done within the range. */
    List<Deadline> deadlines(Range range) {
        return entityManager
                .createQuery(
                        "select d from Deadline d join fetch d.edition where d.doneAt >= :begin and d.doneAt < :end"
                                + " order by d.id",
                        Deadline.class)
                .setParameter("begin", range.begin())
                .setParameter("end", range.end())
                .getResultList();
    }
}
