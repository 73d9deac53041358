package ca.tandem.web.approval;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.WarningAcceptance;
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
import java.util.Map;

/** The form for accepting one warning, with a reason. */
@Named
@RequestScoped
public class WarningAcceptanceForm {

    private static final Map<String, String> FIELDS = Map.of("warning.reason", "accept-reason");

    @Inject
    CurrentPosting posting;

    @Inject
    WarningAcceptance warningAcceptance;

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

    private long seen;
    private String warning;
    private String reason;

    @PostConstruct
    void open() {
        posting.edition().ifPresent(edition -> seen = edition.getVersion());
    }

    /** Accepts the selected warning. */
    public void accept() {
        if (serviceCall.run(
                FIELDS, () -> warningAcceptance.accept(page.getName(), seen, warning, reason, account.actor()))) {
            done("warning.accepted");
        }
    }

    /** Revokes the acceptance of a warning. */
    public void reopen(String accepted) {
        if (serviceCall.run(() -> warningAcceptance.reopen(page.getName(), seen, accepted, account.actor()))) {
            done("warning.reopened");
        }
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

    /** Returns the id of the warning. */
    public String getWarning() {
        return warning;
    }

    public void setWarning(String warning) {
        this.warning = warning;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
