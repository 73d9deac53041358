package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingList;
import ca.tandem.work.task.TaskItem;
import ca.tandem.work.task.TaskList;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The start page of the staff area: the user's tasks first, then an overview of the editions in each state. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int FEW = 5;
    private static final int A_GLANCE = 3;

    /**
     * A column of the board.
     *
     * @param state the state
     * @param count the number of editions in that state
     * @param latest a few of them, those changed last
     */
    public record StateColumn(State state, long count, List<Edition> latest) {}

    @Inject
    PostingList register;

    @Inject
    TaskList list;

    @Inject
    CurrentAccount account;

    private List<TaskItem> tasks;
    private List<Edition> published;
    private List<StateColumn> board;

    @PostConstruct
    void load() {
        tasks = list.all(account.actor());
        var overview = register.overview(FEW);
        published = account.isAdministrator() ? overview.get(State.PUBLISHED).latest() : List.of();
        board = overview.entrySet().stream()
                .map(state -> new StateColumn(
                        state.getKey(),
                        state.getValue().count(),
                        state.getValue().latest().stream().limit(A_GLANCE).toList()))
                .toList();
    }

    /** Returns the user's own tasks and the unassigned ones of the user's roles, the most urgent first. */
    public List<TaskItem> getTasks() {
        return tasks.stream()
                .filter(task -> task.group() != TaskItem.TaskGroup.TEAM)
                .toList();
    }

    /** Returns the tasks that the user's roles permit but a rule forbids to this user. */
    public List<TaskItem> getExcluded() {
        return tasks.stream().filter(task -> !task.excluded().isEmpty()).toList();
    }

    public List<Edition> getPublished() {
        return published;
    }

    public List<StateColumn> getBoard() {
        return board;
    }
}
