package ca.tandem.web.finding;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.FindingAcceptance;
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
import java.util.List;
import java.util.Map;

/** The form for accepting findings of one kind, with a reason. */
@Named
@RequestScoped
public class FindingAcceptanceForm {

    private static final Map<String, String> FIELDS = Map.of("acceptance.reason", "accept-reason");

    @Inject
    CurrentPosting posting;

    @Inject
    FindingAcceptance findingAcceptance;

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

    @Inject
    ProofreadingRequest proofreadingRequest;

    private long seen;
    private String id;
    private String reason;

    @PostConstruct
    void open() {
        posting.edition().ifPresent(edition -> seen = edition.getVersion());
    }

    /** Accepts the selected group of findings. */
    public void accept() {
        askFirst();
        if (serviceCall.run(
                FIELDS, () -> findingAcceptance.accept(page.getName(), seen, List.of(id), reason, account.actor()))) {
            done("acceptance.done");
        }
    }

    /** Revokes the acceptances of a group of findings. */
    public void reopen(String accepted) {
        askFirst();
        if (serviceCall.run(() -> findingAcceptance.reopen(page.getName(), seen, accepted, account.actor()))) {
            done("acceptance.reopened");
        }
    }

    /** Asks outside the transaction for findings that another node showed. */
    private void askFirst() {
        posting.edition().ifPresent(proofreadingRequest::ask);
    }

    private void done(String said) {
        flashMessages.addSuccess(pageTexts.staff(said));
        navigation.to(Page.APPROVAL.path(page.getLanguage(), page.getName()) + "#findings-label");
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    /** Returns the id of the group. */
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
