package ca.tandem.web.task;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.work.task.EligibleAssignees;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.work.task.TaskStep;
import ca.tandem.work.task.TranslationDirections;
import ca.tandem.workflow.State;
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
    CurrentPosting posting;

    @Inject
    TaskAssignment taskAssignment;

    @Inject
    EligibleAssignees eligibleAssignees;

    @Inject
    TranslationDirections translationDirections;

    @Inject
    DisplayNames displayNames;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private TaskAssignment.AssignedTask task;
    private Map<Account, Set<Language>> people = Map.of();
    private long seen;
    private String assignee;
    private LocalDate due;

    @PostConstruct
    void load() {
        edition = posting.edition().orElse(null);
        if (edition == null) {
            return;
        }
        look();
        assignee = getAssignment().assignee();
        due = getAssignment().due();
    }

    private void look() {
        var open = translationDirections.people();
        displayNames.add(open.keySet());
        people = eligibleAssignees.of(edition, open);
        task = taskAssignment.of(edition, people.keySet());
        seen = task.version();
    }

    /** Checks whether the edition has a task. */
    public boolean isShown() {
        return edition != null && TaskStep.of(edition.getState()).isPresent();
    }

    /** Checks whether the user may assign the task to others and set its due date. */
    public boolean isPlanner() {
        return taskAssignment.isPlanner(account.actor());
    }

    /** Checks whether the task is unassigned and the user may take it. */
    public boolean isFree() {
        return getAssignment().assignee() == null
                && allows(new TaskAssignment.Assignment(
                        account.actor().name(), getAssignment().due()));
    }

    /** Checks whether the task is assigned to the user, who may put it back. */
    public boolean isOwn() {
        return account.actor().name().equals(getAssignment().assignee())
                && allows(new TaskAssignment.Assignment(null, getAssignment().due()));
    }

    private boolean allows(TaskAssignment.Assignment wanted) {
        return isShown()
                && taskAssignment.refusals(task, wanted, account.actor()).isEmpty();
    }

    /** Assigns the task as entered in the form. */
    public void assign() {
        assign(assignee, due, "task.assigned");
    }

    public void take() {
        assign(account.actor().name(), getAssignment().due(), "task.taken");
    }

    public void putBack() {
        assign(null, getAssignment().due(), "task.put.back");
    }

    private void assign(String to, LocalDate until, String said) {
        serviceCall
                .call(
                        FIELDS,
                        () -> taskAssignment.assign(
                                page.getName(), seen, new TaskAssignment.Assignment(to, until), account.actor()))
                .ifPresent(task -> {
                    flashMessages.addSuccess(pageTexts.staff(said));
                    navigation.to(page.path("EDITION", page.getName()));
                });
        if (serviceCall.isConflict()) {
            posting.reload();
            edition = posting.edition().orElseThrow();
            look();
        }
    }

    /** Checks whether the form was submitted: it is rendered open then, so that its messages are visible. */
    public boolean isSubmitted() {
        return request.getParameter("task-form") != null;
    }

    /** Checks whether the due date has passed. */
    public boolean isOverdue() {
        return taskAssignment.isOverdue(getAssignment());
    }

    /** Returns the label of a user in the list of assignees. Translators who work only in the other direction are marked. */
    public String label(Account person) {
        var elsewhere =
                edition.getState() == State.TRANSLATION && !people.get(person).contains(edition.getTargetLanguage());
        return elsewhere
                ? pageTexts.staff("task.other.direction", person.getDisplayName(), edition.getTargetLanguage())
                : person.getDisplayName();
    }

    public List<Account> getPeople() {
        return List.copyOf(people.keySet());
    }

    public TaskAssignment.Assignment getAssignment() {
        return task.assignment();
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
