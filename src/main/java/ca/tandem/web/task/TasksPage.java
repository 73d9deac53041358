package ca.tandem.web.task;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.task.Assigning;
import ca.tandem.task.TaskLine;
import ca.tandem.task.TaskList;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Editions;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
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
    Assigning assigning;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Editions editions;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private List<TaskLine> lines;

    @PostConstruct
    void load() {
        lines = list.all(account.actor());
    }

    /** Returns the tasks of a group, the most urgent first. */
    public List<TaskLine> in(TaskLine.Place place) {
        return lines.stream().filter(line -> line.place() == place).toList();
    }

    public List<TaskLine> getMine() {
        return in(TaskLine.Place.MINE);
    }

    public List<TaskLine> getOfMyRoles() {
        return in(TaskLine.Place.ROLE);
    }

    public List<TaskLine> getOfTheTeam() {
        return in(TaskLine.Place.TEAM);
    }

    /** Takes the task whose button was pressed. The button names the version of the task as shown, and the posting. */
    public void act() {
        var pressed = request.getParameter("take");
        if (navigation.isPostback() && pressed != null && pressed.matches("\\d{1,18} .+")) {
            var parts = pressed.split(" ", 2);
            attempt.make(() -> assigning.take(parts[1], Long.parseLong(parts[0]), account.actor()))
                    .ifPresent(task -> {
                        notices.say(words.staff("tasks.taken", editions.title(task.getEdition())));
                        navigation.to(page.path("TASKS"));
                    });
            load();
        }
    }
}
