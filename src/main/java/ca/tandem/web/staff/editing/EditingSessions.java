package ca.tandem.web.staff.editing;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.editing.Autosave;
import ca.tandem.posting.editing.Autosaves;
import ca.tandem.posting.editing.FormInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The editing sessions of a user for the editor's pages: the one that is resumed, and those offered for recovery. */
@RequestScoped
public class EditingSessions {

    @Inject
    Autosaves drafts;

    @Inject
    CurrentAccount account;

    @Inject
    HttpServletRequest request;

    /** Returns the id of a new editing session. */
    String begin() {
        return UUID.randomUUID().toString();
    }

    /** Returns the autosave of the editing session that the address names. */
    Optional<Autosave> resumed(String key) {
        return Optional.ofNullable(request.getParameter("resume"))
                .flatMap(editingSession -> drafts.of(account.actor(), key, editingSession));
    }

    /**
     * Returns the autosaves of a posting that were never saved. One that equals the saved content is deleted.
     *
     * @param key the posting
     * @param now its saved content
     * @param version its version
     * @param except the editing session of this page
     */
    List<RecoverableDraft> recoverableDrafts(String key, EditionContent now, long version, String except) {
        var found = new ArrayList<RecoverableDraft>();
        for (var draft : drafts.of(account.actor(), key)) {
            if (draft.getEditingSession().equals(except)) {
                continue;
            }
            var form = new PostingForm(draft.getTyped());
            if (form.isSaying(now)) {
                delete(draft.getEditingSession());
            } else {
                found.add(RecoverableDraft.of(draft, form, version));
            }
        }
        return found;
    }

    /** Stores the input that could not be saved: even without scripts nothing is lost. */
    void save(String key, String editingSession, FormInput formInput) {
        drafts.save(account.actor(), key, editingSession, formInput);
    }

    /** Deletes the autosave of an editing session, after saving or on request. */
    void delete(String editingSession) {
        drafts.delete(account.actor(), editingSession);
    }
}
