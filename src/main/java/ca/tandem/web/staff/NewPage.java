package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A new posting. */
@Named
@ViewScoped
public class NewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Authoring authoring;

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

    @PostConstruct
    void load() {
        form = new PostingForm(page.getLanguage());
    }

    /** Leads those away who open no postings. */
    public void require() {
        if (!account.isAuthor()) {
            notices.warn(words.domain("refusal.create.role"));
            navigation.to(page.path("DESK"));
        }
    }

    /** Opens the posting and shows it. */
    public void save() {
        if (form.lacksDay()) {
            status.bad("closes-on", words.staff("error.day.missing"));
            return;
        }
        attempt.make(
                        PostingForm.FIELDS,
                        () -> authoring.create(key, form.getSource(), form.toTexts(), form.toFacts(), account.actor()))
                .ifPresent(edition -> {
                    notices.say(words.staff("done.create"));
                    navigation.to(page.path("EDITION", edition.getPosting().getKey()));
                });
    }

    public PostingForm getForm() {
        return form;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
