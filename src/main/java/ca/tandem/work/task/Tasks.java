package ca.tandem.work.task;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The repository of tasks. An edition that never waited for anybody has none, and one from before tasks were introduced has none until its
 * next action or assignment.
 */
@Repository
public class Tasks {

    @Inject
    EntityManager entityManager;

    /** Returns the task of the edition. */
    public Optional<Task> of(Edition edition) {
        return entityManager
                .createQuery("select t from Task t where t.edition = :edition", Task.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }

    /** Returns the tasks of the editions, by edition id. */
    public Map<Long, Task> of(List<Edition> editions) {
        return editions.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select t.editionId, t from Task t where t.edition in :editions", Object[].class)
                        .setParameter("editions", editions)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Task) row[1]));
    }

    /** Returns the ids of the editions with an open task that is assigned to the given account. */
    Set<Long> editionsOf(String assignee) {
        return Set.copyOf(entityManager
                .createQuery(
                        "select t.editionId from Task t where t.assignee = :assignee and t.step is not null",
                        Long.class)
                .setParameter("assignee", assignee)
                .getResultList());
    }

    /** The assignee and due date of an open task, without the entity. */
    public record OpenTask(String assignee, LocalDate due) {}

    /** Returns all open tasks, by edition id. */
    public Map<Long, OpenTask> open() {
        return entityManager
                .createQuery(
                        "select t.editionId, t.assignee, t.due from Task t where t.step is not null", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new OpenTask((String) row[1], (LocalDate) row[2])));
    }

    /** Returns the ids of the open tasks that are due on or before the given day. */
    public List<Long> dueUntil(LocalDate day) {
        return entityManager
                .createQuery(
                        "select t.id from Task t where t.due <= :day and t.step is not null order by t.due, t.id",
                        Long.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Returns the task with the given id. */
    public Optional<Task> byId(long id) {
        return Optional.ofNullable(entityManager.find(Task.class, id));
    }

    Task add(Task task) {
        entityManager.persist(task);
        return task;
    }

    void add(Deadline deadline) {
        entityManager.persist(deadline);
    }

    void flush() {
        entityManager.flush();
    }

    void refresh(Task task) {
        entityManager.refresh(task);
    }
}
