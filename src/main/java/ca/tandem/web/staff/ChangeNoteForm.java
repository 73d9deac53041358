package ca.tandem.web.staff;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form for the change note of a revision, which readers see: in both languages, or the mark that the change is a minor one. */
@Named
@RequestScoped
public class ChangeNoteForm {

    private static final Map<String, String> FIELDS = Map.of("note.long", "note-en", "note.minor.words", "note-minor");

    @Inject
    CurrentPosting posting;

    @Inject
    PostingEditor postingEditor;

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

    private Edition edition;
    private long seen;
    private boolean minor;
    private String en;
    private String fr;

    @PostConstruct
    void open() {
        edition = posting.edition().orElse(null);
        if (edition != null && edition.isRevision()) {
            seen = edition.getVersion();
            minor = edition.getNote().isMinor();
            en = edition.getNote().getEn();
            fr = edition.getNote().getFr();
        }
    }

    /** Saves the input; a language that the user cannot write keeps its text. */
    public void save() {
        var typed = new ChangeNote(
                isSourceEditable() ? minor : edition.getNote().isMinor(),
                isOpenFor("EN") ? en : edition.getNote().getEn(),
                isOpenFor("FR") ? fr : edition.getNote().getFr());
        if (serviceCall.run(FIELDS, () -> postingEditor.write(page.getName(), seen, typed, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("note.saved"));
            navigation.to(page.path("EDITION", page.getName()));
        }
    }

    /** Checks whether the edition has a change note, as every revision does. */
    public boolean isShown() {
        return edition != null && edition.isRevision();
    }

    /** Checks whether the user may change the note now. */
    public boolean isEditable() {
        return postingEditor.refusalsToWriteChangeNote(edition, account.actor()).isEmpty();
    }

    /** Checks whether the author's part of the note may be changed now. */
    public boolean isSourceEditable() {
        return isEditable() && edition.getState() == State.DRAFT;
    }

    /** Checks whether the text in the given language may be changed now. */
    public boolean isOpenFor(String language) {
        return isSourceEditable() || (isEditable() && Language.valueOf(language) == edition.getTargetLanguage());
    }

    /** Returns the saved note. */
    public ChangeNote getSavedNote() {
        return edition.getNote();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public boolean isMinor() {
        return minor;
    }

    public void setMinor(boolean minor) {
        this.minor = minor;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getFr() {
        return fr;
    }

    public void setFr(String fr) {
        this.fr = fr;
    }
}
