package ca.tandem.notification;

import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PublicChange;
import ca.tandem.posting.StateChange;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentAdded;
import ca.tandem.translation.comment.Mention;
import ca.tandem.work.task.EligibleAssignees;
import ca.tandem.work.task.Task;
import ca.tandem.work.task.TaskAssigned;
import ca.tandem.work.task.TaskStepEnded;
import ca.tandem.work.task.Tasks;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Observes domain events and notifies the accounts concerned. It runs inside the transaction of the event, so that both are stored or
 * neither is.
 */
@ApplicationScoped
public class NotificationObserver {

    private static final Set<Action> PUBLISHING = EnumSet.of(Action.APPROVE, Action.PUBLISH, Action.EMERGENCY);

    @Inject
    NotificationService notificationService;

    @Inject
    Notifications notifications;

    @Inject
    Tasks tasks;

    @Inject
    EligibleAssignees eligibleAssignees;

    /**
     * Notifies the assignee of a task or, if there is none, the role. If the edition was returned, its contributors and the assignee are
     * told the reason. Of imported postings, {@link ImportNotifier} tells.
     */
    void onTaskAssigned(@Observes TaskAssigned given) {
        if (given.imported()) {
            return;
        }
        var task = given.task();
        var edition = task.getEdition();
        Set<String> told = given.returned() ? tellReturn(given) : Set.of();
        if (task.getAssignee() == null) {
            var concerned = eligibleAssignees.concerned(edition);
            concerned.removeAll(told);
            notificationService.notifyAccounts(toDo(NotificationKind.TASK_FOR_ROLE, given), concerned);
            return;
        }
        notifications.closeRoleTasks(edition);
        if (!told.contains(task.getAssignee())) {
            notificationService.notifyAccounts(toDo(NotificationKind.TASK_ASSIGNED, given), Set.of(task.getAssignee()));
        }
    }

    private Set<String> tellReturn(TaskAssigned given) {
        var edition = given.task().getEdition();
        var people = new HashSet<>(edition.contributors());
        if (given.task().getAssignee() != null) {
            people.add(given.task().getAssignee());
        }
        var reason = edition.getLastMove().map(StateChange::getReason).orElse(null);
        notificationService.notifyAccounts(
                toDo(NotificationKind.RETURNED, given).withDetail(reason), people);
        return people;
    }

    private static NotificationSubject toDo(NotificationKind kind, TaskAssigned given) {
        var task = given.task();
        return NotificationSubject.of(kind, task.getEdition(), given.actor().name(), given.at())
                .withStep(task.getStep().orElseThrow(), task.getDue());
    }

    /**
     * Notifies contributors and approvers of a publication, also of a scheduled one when the clock publishes it. After an emergency
     * publication, approvers are asked to approve it.
     */
    void onPublicChange(@Observes PublicChange change) {
        var edition = change.edition();
        edition.getLastMove()
                .filter(move -> PUBLISHING.contains(move.getAction()) && !isImported(move))
                .ifPresent(move -> {
                    var people = new HashSet<>(edition.contributors());
                    people.addAll(approvers(edition));
                    notificationService.notifyAccounts(
                            NotificationSubject.of(NotificationKind.PUBLISHED, edition, move.getAccount(), change.at()),
                            people);
                    if (move.getAction() == Action.EMERGENCY) {
                        notificationService.notifyAccounts(
                                NotificationSubject.of(
                                                NotificationKind.EMERGENCY, edition, move.getAccount(), change.at())
                                        .withDetail(move.getReason()),
                                eligibleAssignees.approvers(edition));
                    }
                });
    }

    /** Checks whether an import published the edition: nobody else but the clock publishes what was not approved or urgent. */
    private static boolean isImported(StateChange move) {
        return move.getAction() == Action.PUBLISH && !move.getAccount().equals(Actor.CLOCK.name());
    }

    void onTaskStepEnded(@Observes TaskStepEnded stepEnded) {
        notifications.closeRoleTasks(stepEnded.edition());
    }

    void onActionTaken(@Observes ActionTaken actionTaken) {
        var edition = actionTaken.edition();
        if (edition.getState() == State.SCHEDULED && !actionTaken.imported()) {
            notificationService.notifyAccounts(
                    NotificationSubject.of(
                                    NotificationKind.SCHEDULED,
                                    edition,
                                    actionTaken.actor().name(),
                                    actionTaken.at())
                            .naming(edition.getScheduledFor()),
                    edition.contributors());
        }
    }

    /**
     * Notifies the mentioned accounts and, of the comment, everybody who works on the edition or has commented on the same unit or edition.
     */
    void onCommentAdded(@Observes CommentAdded commentAdded) {
        var comment = commentAdded.comment();
        var edition = comment.getEdition();
        var mentioned = comment.getMentions().stream().map(Mention::getAccount).collect(Collectors.toSet());
        notificationService.notifyAccounts(matter(NotificationKind.MENTION, comment), mentioned);
        var others = new HashSet<>(edition.contributors());
        tasks.of(edition).map(Task::getAssignee).ifPresent(others::add);
        commentAdded.thread().stream()
                .map(Comment::getAccount)
                .filter(Objects::nonNull)
                .forEach(others::add);
        others.addAll(commentAdded.recipients());
        others.removeAll(mentioned);
        notificationService.notifyAccounts(matter(NotificationKind.COMMENT, comment), others);
    }

    private static NotificationSubject matter(NotificationKind kind, Comment comment) {
        var guest = comment.getGuest() == null ? null : comment.getGuest().getName();
        var notificationSubject = (comment.isFromOutside()
                        ? NotificationSubject.fromOutside(kind, comment.getEdition(), guest, comment.getAt())
                        : NotificationSubject.of(kind, comment.getEdition(), comment.getAccount(), comment.getAt()))
                .withDetail(comment.getText());
        return comment.isOnUnit() ? notificationSubject.onUnit(comment.getUnit().getId()) : notificationSubject;
    }

    private static List<String> approvers(Edition edition) {
        return edition.getHistory().stream()
                .filter(change -> change.getAction() == Action.APPROVE)
                .map(StateChange::getAccount)
                .toList();
    }
}
