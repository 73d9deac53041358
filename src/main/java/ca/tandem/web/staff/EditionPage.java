package ca.tandem.web.staff;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.StateChange;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.file.FileRow;
import ca.tandem.web.finding.ProofreadingRequest;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.task.TaskPanel;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import ca.tandem.workflow.Transition;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The page of one posting: its state, its texts in both languages, its history, and the actions that are possible now. */
@Named
@RequestScoped
public class EditionPage {

    @Inject
    Postings postings;

    @Inject
    CurrentPosting posting;

    @Inject
    PostingWorkflow workflow;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Checks checks;

    @Inject
    Catalogue catalogue;

    @Inject
    TaskPanel taskPanel;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PublicNoticeForm notice;

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

    @Inject
    ProofreadingRequest proofreadingRequest;

    private Edition edition;
    private Edition beside;
    private AvailableActions availableActions;
    private List<Finding> findings;
    private List<StateChange> history;
    private List<StateChange> moves;
    private long seen;
    private String reason;
    private State to;

    @PostConstruct
    void load() {
        var key = page.getName();
        edition = posting.edition().orElse(null);
        if (edition == null) {
            return;
        }
        beside = posting.editions()
                .shown()
                .filter(shown -> shown.getNumber() != edition.getNumber())
                .orElse(null);
        // The panel knows everybody by name; asked first, it spares looking names up.
        taskPanel.isShown();
        availableActions = AvailableActions.of(workflow, posting.editions(), account.actor());
        proofreadingRequest.ask(edition);
        findings = checks.findingsAsRead(edition);
        history = postings.history(key);
        moves = history.stream()
                .filter(change -> change.getEdition().getNumber() == edition.getNumber())
                .toList();
        seen = edition.getVersion();
    }

    /** Answers 404 if the posting does not exist. */
    public void require() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    /** Performs an action and redirects to the posting. */
    public void perform(Action action) {
        var actionRequest = new ActionRequest(action, reason, to, null, null, notice.toNotice());
        if (serviceCall.runOnce(
                Map.of(), () -> workflow.perform(page.getName(), seen, actionRequest, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("done." + action));
            navigation.to(page.path("EDITION", page.getName()));
        } else if (serviceCall.isConflict()) {
            seen = edition.getVersion();
        }
    }

    /** Checks whether the form of an action is shown. A form that was just submitted is always shown, so that its messages have a place. */
    public boolean isFormShown(Action action) {
        return availableActions != null
                && (availableActions.allows(action) || request.getParameter(form(action)) != null);
    }

    /** Checks whether the form of an action was submitted and is shown again. */
    public boolean isSubmitted(Action action) {
        return request.getParameter(form(action)) != null;
    }

    /** Checks whether the form of an action asks for a reason. */
    public boolean needsReason(Action action) {
        return action.needsReason();
    }

    /** Returns the id of the form of an action. */
    public String form(Action action) {
        return "action-" + action.word();
    }

    /** Checks whether an edition of this posting was published as an emergency and still waits for approval. */
    public boolean isEmergency() {
        return edition.isUnconfirmed() || (beside != null && beside.isUnconfirmed());
    }

    /** Checks whether the approval was voided by the last change of state. */
    public boolean isVoided() {
        return !moves.isEmpty() && moves.get(0).getAction() == Action.VOID;
    }

    public boolean isEditable() {
        return postingEditor.refusalsToWriteFacts(edition, account.actor()).isEmpty();
    }

    public boolean isTranslatable() {
        return edition.getState() == State.TRANSLATION
                && postingEditor
                        .refusalsToWrite(edition, edition.getTargetLanguage(), account.actor())
                        .isEmpty();
    }

    /** Returns the readers' path of the posting in the given language; null if it is not public. */
    public String publicPath(Language language) {
        return catalogue
                .byKey(page.getName())
                .map(entry -> Page.POSTING.path(language, entry.slugs().get(language)))
                .orElse(null);
    }

    public List<ProgressSteps.ProgressStep> getProgressSteps() {
        return ProgressSteps.of(edition, moves);
    }

    /** Returns the states to which the user may return the edition; for a submitted form, all states that it may have offered. */
    public List<State> getReturnTargets() {
        if (isSubmitted(Action.RETURN)) {
            return Action.RETURN.transitions().stream()
                    .map(Transition::to)
                    .distinct()
                    .toList();
        }
        return Action.RETURN.from(edition.getState()).stream()
                .filter(line -> account.actor().holdsAny(line.roles()))
                .map(Transition::to)
                .toList();
    }

    public Edition getEdition() {
        return edition;
    }

    /** Returns the name of the account that last wrote a part of this edition or took an action on it; null if none did. */
    public String getChangedBy() {
        return edition.changedBy(moves.isEmpty() ? null : moves.get(0));
    }

    public List<FileRow> getFiles() {
        return FileRow.of(LinkedFiles.forStaff(edition.getFiles()), page.getLanguage());
    }

    public Edition getPublicEdition() {
        return beside;
    }

    public AvailableActions getAvailableActions() {
        return availableActions;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public List<StateChange> getHistory() {
        return history;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public State getTo() {
        return to;
    }

    public void setTo(State to) {
        this.to = to;
    }
}
