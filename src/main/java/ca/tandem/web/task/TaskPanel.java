package ca.tandem.web.task;

import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.task.Assigning;
import ca.tandem.task.Directions;
import ca.tandem.task.Step;
import ca.tandem.task.Team;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Assignee and due date of the edition's task, and the form that changes them. */
@Named
@RequestScoped
public class TaskPanel {

    private static final Map<String, String> FIELDS = Map.of("task.assignee", "assignee", "task.due.past", "due");

    @Inject
    Postings postings;

    @Inject
    Assigning assigning;

    @Inject
    Team team;

    @Inject
    Directions directions;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private Assigning.Assignment now;
    private List<Account> people = List.of();
    private long seen;
    private String assignee;
    private LocalDate due;

    @PostConstruct
    void load() {
        edition = postings.edition(page.getName()).orElse(null);
        if (edition == null) {
            return;
        }
        look();
        seen = assigning.version(edition);
        assignee = now.assignee();
        due = now.due();
        people = team.of(edition);
    }

    private void look() {
        now = assigning.of(edition);
    }

    /** Checks whether the edition has a task. */
    public boolean isThere() {
        return edition != null && Step.of(edition.getState()).isPresent();
    }

    /** Checks whether the user may assign the task to others and set its due date. */
    public boolean isPlanner() {
        return assigning.isPlanner(account.actor());
    }

    /** Checks whether the task is unassigned and the user may take it. */
    public boolean isFree() {
        return now.assignee() == null
                && allows(new Assigning.Assignment(account.actor().name(), now.due()));
    }

    /** Checks whether the task is assigned to the user, who may put it back. */
    public boolean isOwn() {
        return account.actor().name().equals(now.assignee()) && allows(new Assigning.Assignment(null, now.due()));
    }

    private boolean allows(Assigning.Assignment wanted) {
        return isThere() && assigning.refusals(edition, wanted, account.actor()).isEmpty();
    }

    /** Assigns the task as entered in the form. */
    public void assign() {
        assign(assignee, due, "task.assigned");
    }

    public void take() {
        assign(account.actor().name(), now.due(), "task.taken");
    }

    public void putBack() {
        assign(null, now.due(), "task.put.back");
    }

    private void assign(String to, LocalDate until, String said) {
        attempt.make(
                        FIELDS,
                        () -> assigning.assign(
                                page.getName(), seen, new Assigning.Assignment(to, until), account.actor()))
                .ifPresent(task -> {
                    notices.say(words.staff(said));
                    navigation.to(page.path("EDITION", page.getName()));
                });
        if (attempt.isStale()) {
            edition = postings.edition(page.getName()).orElseThrow();
            look();
            seen = assigning.version(edition);
        }
    }

    /** Checks whether the form was submitted: it is rendered open then, so that its messages are visible. */
    public boolean isSent() {
        return request.getParameter("task-form") != null;
    }

    /** Checks whether the due date has passed. */
    public boolean isOverdue() {
        return assigning.isOverdue(now);
    }

    /** Returns the label of a user in the list of assignees. Translators who work only in the other direction are marked. */
    public String label(Account person) {
        var into = directions.all().getOrDefault(person.getName(), Set.of());
        var elsewhere =
                Step.of(edition.getState()).filter(Step.TRANSLATION::equals).isPresent()
                        && !into.isEmpty()
                        && !into.contains(edition.getTargetLanguage());
        return elsewhere
                ? words.staff("task.other.direction", person.getDisplayName(), edition.getTargetLanguage())
                : person.getDisplayName();
    }

    public List<Account> getPeople() {
        return people;
    }

    public Assigning.Assignment getNow() {
        return now;
    }

    public Edition getEdition() {
        return edition;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
