package ca.tandem.web.staff.editing;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.web.finding.FindingMendForm;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.EditionLabels;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.workflow.Action;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor of a draft: texts and facts. The input stays on the page until it is saved, whatever others save meanwhile. On an edit
 * conflict, the user who saves later sees both versions and chooses.
 */
@Named
@ViewScoped
public class EditorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Postings postings;

    @Inject
    CurrentPosting posting;

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingWorkflow workflow;

    @Inject
    EditingSessions editingSessions;

    @Inject
    FindingMendForm findingMendForm;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    EditionLabels editionLabels;

    @Inject
    DisplayNames displayNames;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private PostingForm form;
    private String title = "";
    private long seen;
    private String editingSession;
    private List<RecoverableDraft> recoverableDrafts = List.of();

    /**
     * The edit conflict: the version saved by somebody else against the content of the form; null if there is none, or once it is resolved.
     */
    private EditConflict editConflict;

    @PostConstruct
    void load() {
        posting.edition().ifPresent(this::open);
    }

    private void open(Edition edition) {
        title = editionLabels.title(edition);
        var resumed = editingSessions.resumed(page.getName());
        form = resumed.map(draft -> new PostingForm(draft.getTyped()))
                .orElseGet(() -> new PostingForm(edition.getContent()));
        seen = resumed.map(draft -> draft.getTyped().seen()).orElse(edition.getVersion());
        editingSession = resumed.map(draft -> draft.getEditingSession()).orElseGet(editingSessions::begin);
        recoverableDrafts = editingSessions.recoverableDrafts(
                page.getName(), edition.getContent(), edition.getVersion(), editingSession);
    }

    /** Returns the files to which the texts may refer. */
    public PostingFiles getFiles() {
        return posting.edition().map(Edition::getFiles).orElse(PostingFiles.NONE);
    }

    /** Redirects users who may not write this posting now, and shows the reason. */
    public void require() {
        var edition = posting.edition();
        if (edition.isEmpty()) {
            navigation.notFound();
        } else if (!navigation.isPostback()) {
            var refusals = postingEditor.refusalsToWriteFacts(edition.get(), account.actor());
            if (!refusals.isEmpty()) {
                flashMessages.addWarning(pageTexts.refusals(refusals));
                navigation.to(page.path("EDITION", page.getName()));
            } else {
                form.getUnreadable().forEach(statusMessages::restoreInput);
            }
        }
    }

    /** Saves the draft and continues editing. */
    public void save() {
        saved().ifPresent(edition -> {
            flashMessages.addSuccess(pageTexts.staff("done.save"));
            navigation.to(page.path("EDITOR", page.getName()));
        });
    }

    /** Mends all findings of one kind or undoes it, if a button for it was pressed. The draft is saved first, so that all of it is mended. */
    public void mend() {
        var address = page.path("EDITOR", page.getName());
        if (findingMendForm.isMendPressed()) {
            saved().ifPresent(edition -> findingMendForm.mend(edition.getVersion(), address));
        } else if (findingMendForm.isUndoPressed()) {
            if (form.isSaying(form.getStart())) {
                findingMendForm.undo(seen, address);
            } else {
                statusMessages.addError(pageTexts.domain("refusal.mend.undo"));
            }
        }
    }

    /** Saves the draft and submits it for translation. */
    public void submit() {
        saved().ifPresent(edition -> serviceCall
                .call(() -> workflow.perform(page.getName(), seen, ActionRequest.of(Action.SUBMIT), account.actor()))
                .ifPresentOrElse(
                        submitted -> {
                            flashMessages.addSuccess(pageTexts.staff("done.SUBMIT"));
                            navigation.to(page.path("EDITION", page.getName()));
                        },
                        () -> statusMessages.addWarning(pageTexts.staff("done.save.only"))));
    }

    /** Saves the result of the resolved edit conflict. */
    public void saveMerged() {
        settle();
        save();
    }

    /** Puts the result of the resolved edit conflict into the form, for further editing. */
    public void applyMerge() {
        settle();
        editingSessions.save(page.getName(), editingSession, form.toTyped(seen, Map.of()));
        statusMessages.addWarning(pageTexts.staff("conflict.applied"));
    }

    /** Discards an autosave that was offered for recovery. */
    public void discard(RecoverableDraft recoverableDraft) {
        editingSessions.delete(recoverableDraft.editingSession());
        flashMessages.addSuccess(pageTexts.staff("unsaved.discarded"));
        navigation.to(page.path("EDITOR", page.getName()));
    }

    private void settle() {
        form.fill(editConflict.result());
        form.beginFrom(editConflict.getTheirs());
        seen = editConflict.getVersion();
        editConflict = null;
    }

    private Optional<Edition> saved() {
        if (form.lacksDay()) {
            statusMessages.addError("closes-on", pageTexts.staff("error.day.missing"));
            return Optional.empty();
        }
        var now = postings.edition(page.getName()).orElseThrow();
        var saved = now.getVersion() == seen || meet(now) ? write() : Optional.<Edition>empty();
        if (saved.isPresent()) {
            editingSessions.delete(editingSession);
            form.beginFrom(saved.get().getContent());
            seen = saved.get().getVersion();
        } else {
            editingSessions.save(page.getName(), editingSession, form.toTyped(seen, Map.of()));
        }
        return saved;
    }

    private Optional<Edition> write() {
        var said = form.toContent();
        var written = serviceCall.call(
                PostingForm.FIELDS,
                () -> postingEditor.write(
                        page.getName(), seen, said.source(), said.texts(), said.facts(), account.actor()));
        if (serviceCall.isConflict()) {
            meet(postings.edition(page.getName()).orElseThrow());
        }
        return written;
    }

    /** Handles a version that was saved meanwhile. Returns true if it touches nothing that is written here, so that saving can go on. */
    private boolean meet(Edition theirs) {
        var refusals = postingEditor.refusalsToWriteFacts(theirs, account.actor());
        if (!refusals.isEmpty()) {
            statusMessages.addError(pageTexts.refusals(refusals));
            statusMessages.addWarning(pageTexts.staff("unsaved.for.later"));
            return false;
        }
        var mine = form.toContent();
        if (new ContentMerge(form.getStart(), mine, theirs.getContent()).isUncontested()) {
            form.beginFrom(theirs.getContent());
            seen = theirs.getVersion();
            return true;
        }
        editConflict = new EditConflict(form.getStart(), mine, theirs);
        var oneself = editConflict.getAccount().equals(account.actor().name());
        statusMessages.addWarning(
                oneself
                        ? pageTexts.staff("conflict.saved.by.oneself")
                        : pageTexts.staff("conflict.saved.by.other", displayNames.name(editConflict.getAccount())));
        return false;
    }

    public PostingForm getForm() {
        return form;
    }

    /** Returns the title as it was when editing began. */
    public String getTitle() {
        return title;
    }

    public EditConflict getConflict() {
        return editConflict;
    }

    /** Returns the autosaves that were never saved, except for that of this page. */
    public List<RecoverableDraft> getRecoverableDrafts() {
        return recoverableDrafts;
    }

    /** Returns the id of this editing session. */
    public String getEditingSession() {
        return editingSession;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
