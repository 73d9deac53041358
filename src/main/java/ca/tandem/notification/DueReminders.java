package ca.tandem.notification;

import ca.tandem.common.ClockProducer;
import ca.tandem.identity.Actor;
import ca.tandem.work.task.EligibleAssignees;
import ca.tandem.work.task.Task;
import ca.tandem.work.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reminds assignees (or the role, if there is none) of tasks that are due tomorrow or overdue, once each, from the morning on. */
@ApplicationScoped
@Transactional
public class DueReminders {

    @Inject
    Tasks tasks;

    @Inject
    EligibleAssignees eligibleAssignees;

    @Inject
    NotificationService notificationService;

    @Inject
    Clock clock;

    /** Returns the ids of the tasks of which users may have to be reminded; none before the morning. */
    List<Long> candidates() {
        var now = clock.instant().atZone(ClockProducer.ZONE);
        return now.toLocalTime().isBefore(NotificationService.MORNING)
                ? List.of()
                : tasks.dueUntil(now.toLocalDate().plusDays(1));
    }

    /**
     * Sends the reminder of one task, if it is due tomorrow or overdue. If two nodes do so at the same time, the unique key of the
     * notification makes one of them roll back.
     */
    void remind(long id) {
        var today = LocalDate.now(clock.withZone(ClockProducer.ZONE));
        tasks.byId(id)
                .filter(task -> task.getStep().isPresent() && task.getDue() != null)
                .ifPresent(task -> {
                    if (task.getDue().equals(today.plusDays(1))) {
                        remind(NotificationKind.DUE_TOMORROW, task);
                    } else if (task.getDue().isBefore(today)) {
                        remind(NotificationKind.OVERDUE, task);
                    }
                });
    }

    private void remind(NotificationKind kind, Task task) {
        var edition = task.getEdition();
        var taskStep = task.getStep().orElseThrow();
        var people = task.getAssignee() != null && eligibleAssignees.isFit(task.getAssignee(), edition)
                ? Set.of(task.getAssignee())
                : eligibleAssignees.concerned(edition);
        notificationService.notifyAccounts(
                NotificationSubject.of(kind, edition, Actor.CLOCK.name(), clock.instant())
                        .withStep(taskStep, task.getDue()),
                people,
                kind + ":" + edition.getId() + ":" + taskStep + ":" + task.getDue());
    }
}
