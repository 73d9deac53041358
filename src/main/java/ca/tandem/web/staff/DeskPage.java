package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingRegister;
import ca.tandem.posting.Worklist;
import ca.tandem.task.TaskLine;
import ca.tandem.task.TaskList;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The start page of the staff area: the user's tasks first, then an overview of the editions in each state. */
@Named
@RequestScoped
public class DeskPage {

    private static final int FEW = 5;
    private static final int A_GLANCE = 3;

    /**
     * A column of the board.
     *
     * @param state the state
     * @param count the number of editions in that state
     * @param latest a few of them, those changed last
     */
    public record Column(State state, long count, List<Edition> latest) {}

    @Inject
    Worklist worklist;

    @Inject
    PostingRegister register;

    @Inject
    TaskList list;

    @Inject
    CurrentAccount account;

    private List<TaskLine> tasks;
    private List<Edition> published;
    private List<Column> board;

    @PostConstruct
    void load() {
        tasks = list.all(account.actor());
        published = worklist.latestPublished(account.actor(), FEW);
        board = register.counts().entrySet().stream()
                .map(state -> new Column(state.getKey(), state.getValue(), worklist.latest(state.getKey(), A_GLANCE)))
                .toList();
    }

    /** Returns the user's own tasks and the unassigned ones of the user's roles, the most urgent first. */
    public List<TaskLine> getTasks() {
        return tasks.stream()
                .filter(task -> task.place() != TaskLine.Place.TEAM)
                .toList();
    }

    /** Returns the tasks that the user's roles permit but a rule forbids to this user. */
    public List<TaskLine> getExcluded() {
        return tasks.stream().filter(task -> !task.excluded().isEmpty()).toList();
    }

    public List<Edition> getPublished() {
        return published;
    }

    public List<Column> getBoard() {
        return board;
    }
}
