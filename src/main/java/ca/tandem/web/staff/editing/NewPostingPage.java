package ca.tandem.web.staff.editing;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.editing.Autosaves;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The page for a new posting. */
@Named
@ViewScoped
public class NewPostingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PostingEditor postingEditor;

    @Inject
    EditingSessions editingSessions;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private PostingForm form;
    private String key;
    private String editingSession;
    private List<RecoverableDraft> recoverableDrafts = List.of();

    @PostConstruct
    void load() {
        var resumed = editingSessions.resumed(Autosaves.NEW);
        form = resumed.map(draft -> new PostingForm(draft.getTyped()))
                .orElseGet(() -> new PostingForm(page.getLanguage()));
        key = resumed.map(draft -> FormFields.parse(draft.getTyped().fields()).get("key"))
                .orElse(null);
        editingSession = resumed.map(draft -> draft.getEditingSession()).orElseGet(editingSessions::begin);
        recoverableDrafts = editingSessions.recoverableDrafts(
                Autosaves.NEW, EditionContent.empty(page.getLanguage()), 0, editingSession);
    }

    /** Redirects users who may not create postings. */
    public void require() {
        if (!account.isAuthor()) {
            flashMessages.addWarning(pageTexts.domain("refusal.create.role"));
            navigation.to(page.path("DESK"));
        } else if (!navigation.isPostback()) {
            form.getUnreadable().forEach(statusMessages::restoreInput);
        }
    }

    /** Discards an autosave that was offered for recovery. */
    public void discard(RecoverableDraft recoverableDraft) {
        editingSessions.delete(recoverableDraft.editingSession());
        flashMessages.addSuccess(pageTexts.staff("unsaved.discarded"));
        navigation.to(page.path("NEW_POSTING"));
    }

    /** Creates the posting and redirects to its page. */
    public void save() {
        if (form.lacksDay()) {
            statusMessages.addError("closes-on", pageTexts.staff("error.day.missing"));
            return;
        }
        serviceCall
                .callOnce(PostingForm.FIELDS, this::create)
                .ifPresentOrElse(
                        opened -> {
                            editingSessions.delete(editingSession);
                            flashMessages.addSuccess(pageTexts.staff("done.create"));
                            navigation.to(page.path("EDITION", opened));
                        },
                        () -> editingSessions.save(
                                Autosaves.NEW, editingSession, form.toTyped(0, Map.of("key", key == null ? "" : key))));
    }

    private String create() {
        return postingEditor
                .create(key, form.getSource(), form.toTexts(), form.toFacts(), account.actor())
                .getPosting()
                .getKey();
    }

    public PostingForm getForm() {
        return form;
    }

    /** Returns the autosaves that were never saved, except for that of this page. */
    public List<RecoverableDraft> getRecoverableDrafts() {
        return recoverableDrafts;
    }

    /** Returns the id of this editing session. */
    public String getEditingSession() {
        return editingSession;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
