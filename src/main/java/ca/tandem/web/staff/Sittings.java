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

/** The sittings of an editor, for its pages: the one that is chosen to go on with, and those that are offered. */
@RequestScoped
public class Sittings {

    @Inject
    KeptDrafts drafts;

    @Inject
    CurrentAccount account;

    @Inject
    HttpServletRequest request;

    /** The name of a sitting that begins. */
    String begin() {
        return UUID.randomUUID().toString();
    }

    /** What was kept of the sitting that the address names. */
    Optional<KeptDraft> chosen(String key) {
        return Optional.ofNullable(request.getParameter("kept"))
                .flatMap(sitting -> drafts.of(account.actor(), key, sitting));
    }

    /**
     * What was typed earlier and never saved. What says the same as the posting is not worth keeping.
     *
     * @param key the posting
     * @param now what it says
     * @param version its version
     * @param except the sitting that is on the page
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

    /** Keeps what is typed, where it could not be saved: also without a script nothing is lost. */
    void keep(String key, String sitting, Typed typed) {
        drafts.keep(account.actor(), key, sitting, typed);
    }

    /** Forgets a sitting: it was saved, or is not wanted. */
    void forget(String sitting) {
        drafts.forget(account.actor(), sitting);
    }
}
