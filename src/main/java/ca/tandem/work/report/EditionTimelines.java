package ca.tandem.work.report;

import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import ca.tandem.work.report.EditionTimeline.RecordedChange;
import ca.tandem.work.task.Deadline;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repository of edition timelines. Reads all of them with three queries, whatever their number, and as values, not entities. */
@Repository
public class EditionTimelines {

    @Inject
    EntityManager entityManager;

    /** Returns the timelines of all editions created before the given instant, as they stood at that instant. */
    List<EditionTimeline> timelinesBefore(Instant end) {
        var changes = changes(end);
        var lives = new ArrayList<EditionTimeline>();
        for (var row : entityManager
                .createQuery(
                        "select e.id, e.posting.id, e.sourceLanguage, e.createdAt from Edition e where e.createdAt < :end"
                                + " order by e.id",
                        Object[].class)
                .setParameter("end", end)
                .getResultList()) {
            lives.add(EditionTimeline.of(
                    (Long) row[1],
                    (Language) row[2],
                    (Instant) row[3],
                    changes.getOrDefault((Long) row[0], List.of())));
        }
        return lives;
    }

    private Map<Long, List<RecordedChange>> changes(Instant end) {
        var changes = new HashMap<Long, List<RecordedChange>>();
        for (var row : entityManager
                .createQuery(
                        "select c.edition.id, c.at, c.action, c.to from StateChange c where c.at < :end"
                                + " order by c.edition.id, c.position",
                        Object[].class)
                .setParameter("end", end)
                .getResultList()) {
            changes.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(new RecordedChange((Instant) row[1], (Action) row[2], (State) row[3]));
        }
        return changes;
    }

    /** Returns the tasks with a due day that were done within the range. */
    List<Deadline> deadlines(DateRange dateRange) {
        return entityManager
                .createQuery(
                        "select d from Deadline d join fetch d.edition where d.doneAt >= :begin and d.doneAt < :end"
                                + " order by d.id",
                        Deadline.class)
                .setParameter("begin", dateRange.begin())
                .setParameter("end", dateRange.end())
                .getResultList();
    }
}
