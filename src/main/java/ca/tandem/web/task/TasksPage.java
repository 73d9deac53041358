package ca.tandem.web.task;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.EditionLabels;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.work.task.TaskItem;
import ca.tandem.work.task.TaskList;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Page of all tasks: the user's own, the unassigned tasks of the user's roles, and those of others. */
@Named
@RequestScoped
public class TasksPage {

    @Inject
    TaskList list;

    @Inject
    TaskAssignment taskAssignment;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    EditionLabels editionLabels;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private List<TaskItem> lines;

    @PostConstruct
    void load() {
        lines = list.all(account.actor());
    }

    /** Returns the tasks of a group, the most urgent first. */
    public List<TaskItem> in(TaskItem.TaskGroup taskGroup) {
        return lines.stream().filter(line -> line.group() == taskGroup).toList();
    }

    public List<TaskItem> getMine() {
        return in(TaskItem.TaskGroup.MINE);
    }

    public List<TaskItem> getOfMyRoles() {
        return in(TaskItem.TaskGroup.ROLE);
    }

    public List<TaskItem> getOfTheTeam() {
        return in(TaskItem.TaskGroup.TEAM);
    }

    /** Takes the task whose button was pressed. The button names the version of the task as shown, and the posting. */
    public void act() {
        var pressed = request.getParameter("take");
        if (navigation.isPostback() && pressed != null && pressed.matches("\\d{1,18} .+")) {
            var parts = pressed.split(" ", 2);
            serviceCall
                    .call(() -> taskAssignment.take(parts[1], Long.parseLong(parts[0]), account.actor()))
                    .ifPresent(task -> {
                        flashMessages.addSuccess(
                                pageTexts.staff("tasks.taken", editionLabels.title(task.getEdition())));
                        navigation.to(page.path("TASKS"));
                    });
            load();
        }
    }
}
