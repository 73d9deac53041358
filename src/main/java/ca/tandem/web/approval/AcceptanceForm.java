package ca.tandem.web.approval;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Acceptances;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The form for accepting one warning, with a reason. */
@Named
@RequestScoped
public class AcceptanceForm {

    private static final Map<String, String> FIELDS = Map.of("warning.reason", "accept-reason");

    @Inject
    Postings postings;

    @Inject
    Acceptances acceptances;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private long seen;
    private String warning;
    private String reason;

    @PostConstruct
    void open() {
        postings.edition(page.getName()).ifPresent(edition -> seen = edition.getVersion());
    }

    /** Accepts the selected warning. */
    public void accept() {
        if (attempt.run(FIELDS, () -> acceptances.accept(page.getName(), seen, warning, reason, account.actor()))) {
            done("warning.accepted");
        }
    }

    /** Revokes the acceptance of a warning. */
    public void reopen(String accepted) {
        if (attempt.run(() -> acceptances.reopen(page.getName(), seen, accepted, account.actor()))) {
            done("warning.reopened");
        }
    }

    private void done(String said) {
        notices.say(words.staff(said));
        navigation.to(Page.APPROVAL.path(page.getLanguage(), page.getName()) + "#findings-label");
    }

    /** Checks whether the form was submitted and is shown again. */
    public boolean isSent() {
        return request.getParameter("accept-form") != null;
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
