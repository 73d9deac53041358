package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Confidentiality;
import ca.tandem.posting.Edition;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form that marks a posting as confidential, or lifts the mark. */
@Named
@RequestScoped
public class ConfidentialityForm {

    @Inject
    CurrentPosting posting;

    @Inject
    Confidentiality confidentiality;

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

    @PostConstruct
    void load() {
        edition = posting.edition().orElse(null);
        if (edition != null) {
            seen = edition.getVersion();
        }
    }

    /** Marks the posting as confidential. */
    public void mark() {
        set(true);
    }

    /** Lifts the mark. */
    public void lift() {
        set(false);
    }

    private void set(boolean confidential) {
        serviceCall
                .call(() -> confidentiality.mark(page.getName(), seen, confidential, account.actor()))
                .ifPresent(marked -> {
                    flashMessages.addSuccess(
                            pageTexts.staff(confidential ? "confidential.marked" : "confidential.lifted"));
                    navigation.to(Page.EDITION.path(page.getLanguage(), page.getName()));
                });
    }

    /** Checks whether the posting is confidential. */
    public boolean isConfidential() {
        return edition.getPosting().isConfidential();
    }

    /** Checks whether the user may set the mark. */
    public boolean isAllowed() {
        return confidentiality.refusals(account.actor()).isEmpty();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
