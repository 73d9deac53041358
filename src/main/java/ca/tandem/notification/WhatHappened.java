package ca.tandem.notification;

import ca.tandem.posting.Edition;
import ca.tandem.posting.Moved;
import ca.tandem.posting.PublicChange;
import ca.tandem.posting.StateChange;
import ca.tandem.task.Step;
import ca.tandem.task.Task;
import ca.tandem.task.TaskGiven;
import ca.tandem.task.Tasks;
import ca.tandem.task.Team;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Commented;
import ca.tandem.translation.comment.Mention;
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
public class WhatHappened {

    private static final Set<Action> PUBLISHING = EnumSet.of(Action.APPROVE, Action.PUBLISH, Action.EMERGENCY);

    @Inject
    Telling telling;

    @Inject
    Notifications notifications;

    @Inject
    Tasks tasks;

    @Inject
    Team team;

    /**
     * Notifies the assignee of a task or, if there is none, the role. If the edition was returned, its contributors and the assignee are
     * told the reason.
     */
    void tell(@Observes TaskGiven given) {
        var task = given.task();
        var edition = task.getEdition();
        Set<String> told = given.returned() ? tellReturn(given) : Set.of();
        if (task.getAssignee() == null) {
            var concerned = team.concerned(edition);
            concerned.removeAll(told);
            telling.tell(toDo(NotificationKind.TASK_FOR_ROLE, given), concerned);
            return;
        }
        notifications.settle(edition, null);
        if (!told.contains(task.getAssignee())) {
            telling.tell(toDo(NotificationKind.TASK_ASSIGNED, given), Set.of(task.getAssignee()));
        }
    }

    private Set<String> tellReturn(TaskGiven given) {
        var edition = given.task().getEdition();
        var people = new HashSet<>(edition.contributors());
        if (given.task().getAssignee() != null) {
            people.add(given.task().getAssignee());
        }
        var reason = edition.getLastMove().map(StateChange::getReason).orElse(null);
        telling.tell(toDo(NotificationKind.RETURNED, given).saying(reason), people);
        return people;
    }

    private static Matter toDo(NotificationKind kind, TaskGiven given) {
        var task = given.task();
        return Matter.of(kind, task.getEdition(), given.actor().name(), given.at())
                .toDo(task.getStep().orElseThrow(), task.getDue());
    }

    /**
     * Notifies contributors and approvers of a publication, also of a scheduled one when the clock publishes it. After an emergency
     * publication, approvers are asked to approve it.
     */
    void tell(@Observes PublicChange change) {
        var edition = change.edition();
        edition.getLastMove()
                .filter(move -> PUBLISHING.contains(move.getAction()))
                .ifPresent(move -> {
                    var people = new HashSet<>(edition.contributors());
                    people.addAll(approvers(edition));
                    telling.tell(
                            Matter.of(NotificationKind.PUBLISHED, edition, move.getAccount(), change.at()), people);
                    if (move.getAction() == Action.EMERGENCY) {
                        telling.tell(
                                Matter.of(NotificationKind.EMERGENCY, edition, move.getAccount(), change.at())
                                        .saying(move.getReason()),
                                team.approvers(edition));
                    }
                });
    }

    void tell(@Observes Moved moved) {
        var edition = moved.edition();
        notifications.settle(edition, Step.of(edition.getState()).orElse(null));
        if (edition.getState() == State.SCHEDULED) {
            telling.tell(
                    Matter.of(NotificationKind.SCHEDULED, edition, moved.actor().name(), moved.at())
                            .naming(edition.getScheduledFor()),
                    edition.contributors());
        }
    }

    /**
     * Notifies the mentioned accounts and, of the comment, everybody who works on the edition or has commented on the same unit or edition.
     */
    void tell(@Observes Commented commented) {
        var comment = commented.comment();
        var edition = comment.getEdition();
        var mentioned = comment.getMentions().stream().map(Mention::getAccount).collect(Collectors.toSet());
        telling.tell(matter(NotificationKind.MENTION, comment), mentioned);
        var others = new HashSet<>(edition.contributors());
        tasks.of(edition).map(Task::getAssignee).ifPresent(others::add);
        commented.thread().stream()
                .map(Comment::getAccount)
                .filter(Objects::nonNull)
                .forEach(others::add);
        others.addAll(commented.concerned());
        others.removeAll(mentioned);
        telling.tell(matter(NotificationKind.COMMENT, comment), others);
    }

    private static Matter matter(NotificationKind kind, Comment comment) {
        var matter = (comment.isFromOutside()
                        ? Matter.fromOutside(
                                kind, comment.getEdition(), comment.getGuest().getName(), comment.getAt())
                        : Matter.of(kind, comment.getEdition(), comment.getAccount(), comment.getAt()))
                .saying(comment.getText());
        return comment.isOnUnit() ? matter.onUnit(comment.getUnit().getId()) : matter;
    }

    private static List<String> approvers(Edition edition) {
        return edition.getHistory().stream()
                .filter(change -> change.getAction() == Action.APPROVE)
                .map(StateChange::getAccount)
                .toList();
    }
}
