package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Content;
import ca.tandem.posting.draft.KeptDrafts;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
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
public class NewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Authoring authoring;

    @Inject
    Sittings sittings;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private PostingForm form;
    private String key;
    private String sitting;
    private List<KeptOffer> offers = List.of();

    @PostConstruct
    void load() {
        var kept = sittings.chosen(KeptDrafts.NEW);
        form = kept.map(draft -> new PostingForm(draft.getTyped()))
                .orElseGet(() -> new PostingForm(page.getLanguage()));
        key = kept.map(draft -> FormFields.parse(draft.getTyped().fields()).get("key"))
                .orElse(null);
        sitting = kept.map(draft -> draft.getSitting()).orElseGet(sittings::begin);
        offers = sittings.offers(KeptDrafts.NEW, Content.empty(page.getLanguage()), 0, sitting);
    }

    /** Redirects users who may not create postings. */
    public void require() {
        if (!account.isAuthor()) {
            notices.warn(words.domain("refusal.create.role"));
            navigation.to(page.path("DESK"));
        } else if (!navigation.isPostback()) {
            form.getUnreadable().forEach(status::type);
        }
    }

    /** Discards an autosave that was offered for recovery. */
    public void leave(KeptOffer offer) {
        sittings.forget(offer.sitting());
        notices.say(words.staff("kept.left"));
        navigation.to(page.path("NEW_POSTING"));
    }

    /** Creates the posting and redirects to its page. */
    public void save() {
        if (form.lacksDay()) {
            status.bad("closes-on", words.staff("error.day.missing"));
            return;
        }
        attempt.once(PostingForm.FIELDS, this::create)
                .ifPresentOrElse(
                        opened -> {
                            sittings.forget(sitting);
                            notices.say(words.staff("done.create"));
                            navigation.to(page.path("EDITION", opened));
                        },
                        () -> sittings.keep(
                                KeptDrafts.NEW, sitting, form.toTyped(0, Map.of("key", key == null ? "" : key))));
    }

    private String create() {
        return authoring
                .create(key, form.getSource(), form.toTexts(), form.toFacts(), account.actor())
                .getPosting()
                .getKey();
    }

    public PostingForm getForm() {
        return form;
    }

    /** Returns the autosaves that were never saved, except for that of this page. */
    public List<KeptOffer> getOffers() {
        return offers;
    }

    /** Returns the id of this editing session. */
    public String getSitting() {
        return sitting;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
