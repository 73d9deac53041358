package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Content;
import ca.tandem.posting.draft.KeptDraft;
import ca.tandem.posting.draft.KeptDrafts;
import ca.tandem.posting.draft.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The editing sessions of a user for the editor's pages: the one chosen to continue with, and those offered for recovery. */
@RequestScoped
public class Sittings {

    @Inject
    KeptDrafts drafts;

    @Inject
    CurrentAccount account;

    @Inject
    HttpServletRequest request;

    /** Returns the id of a new editing session. */
    String begin() {
        return UUID.randomUUID().toString();
    }

    /** Returns the autosave of the editing session that the address names. */
    Optional<KeptDraft> chosen(String key) {
        return Optional.ofNullable(request.getParameter("kept"))
                .flatMap(sitting -> drafts.of(account.actor(), key, sitting));
    }

    /**
     * Returns the autosaves of a posting that were never saved. One that equals the saved content is deleted.
     *
     * @param key the posting
     * @param now its saved content
     * @param version its version
     * @param except the editing session of this page
     */
    List<KeptOffer> offers(String key, Content now, long version, String except) {
        var offers = new ArrayList<KeptOffer>();
        for (var draft : drafts.of(account.actor(), key)) {
            if (draft.getSitting().equals(except)) {
                continue;
            }
            var form = new PostingForm(draft.getTyped());
            if (form.isSaying(now)) {
                forget(draft.getSitting());
            } else {
                offers.add(KeptOffer.of(draft, form, version));
            }
        }
        return offers;
    }

    /** Stores the input that could not be saved: even without scripts nothing is lost. */
    void keep(String key, String sitting, Typed typed) {
        drafts.keep(account.actor(), key, sitting, typed);
    }

    /** Deletes the autosave of an editing session, after saving or on request. */
    void forget(String sitting) {
        drafts.forget(account.actor(), sitting);
    }
}
