package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingRegister;
import ca.tandem.posting.Worklist;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Comments;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What waits for whoever has signed in, then everything that is under way. */
@Named
@RequestScoped
public class DeskPage {

    private static final int FEW = 5;
    private static final int A_GLANCE = 3;

    /** The page on which the work of each state is done. */
    private static final Map<State, Page> WORKPLACES =
            Map.of(State.DRAFT, Page.EDITOR, State.TRANSLATION, Page.TRANSLATION, State.APPROVAL, Page.APPROVAL);

    /**
     * A column of the board.
     *
     * @param latest the editions in that state that changed last, a few of them
     */
    public record Column(State state, long count, List<Edition> latest) {}

    @Inject
    Worklist worklist;

    @Inject
    PostingRegister register;

    @Inject
    Comments comments;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    private List<Worklist.Task> tasks;
    private List<Edition> published;
    private List<Column> board;
    private List<Comment> mentions;

    @PostConstruct
    void load() {
        tasks = worklist.tasks(account.actor());
        published = worklist.latestPublished(account.actor(), FEW);
        board = register.counts().entrySet().stream()
                .map(state -> new Column(state.getKey(), state.getValue(), worklist.latest(state.getKey(), A_GLANCE)))
                .toList();
    }

    public List<Worklist.Task> getTasks() {
        return tasks.stream().filter(task -> task.excluded().isEmpty()).toList();
    }

    /** What this person's roles allow, but not this person. */
    public List<Worklist.Task> getExcluded() {
        return tasks.stream().filter(task -> !task.excluded().isEmpty()).toList();
    }

    public List<Edition> getPublished() {
        return published;
    }

    public List<Column> getBoard() {
        return board;
    }

    /** The comments that mention this person and were not seen yet, newest first. */
    public List<Comment> getMentions() {
        if (mentions == null) {
            mentions = comments.unseen(account.actor());
        }
        return mentions;
    }

    /** Where the unit is that a comment is about. */
    public String place(Comment comment) {
        var edition = comment.getUnit().getEdition();
        return Page.TRANSLATION.path(page.getLanguage(), edition.getPosting().getKey()) + "?unit="
                + comment.getUnit().getId();
    }

    /** Where the work on that edition is done. */
    public String workplace(Edition edition) {
        return WORKPLACES
                .get(edition.getState())
                .path(page.getLanguage(), edition.getPosting().getKey());
    }
}
