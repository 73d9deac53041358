package ca.tandem.web.audit;

import ca.tandem.audit.AuditEntries;
import ca.tandem.audit.AuditEntry;
import ca.tandem.audit.AuditQuery;
import ca.tandem.posting.Edition;
import ca.tandem.publication.proof.PublicationProof;
import ca.tandem.publication.proof.PublishedPeriod;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.DateInput;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Page of a posting's audit log: the content published on a day with its contributors, and all audit events of the posting. */
@Named
@RequestScoped
public class PostingAuditPage {

    @Inject
    CurrentPosting posting;

    @Inject
    PublicationProof publicationProof;

    @Inject
    AuditEntries auditEntries;

    @Inject
    CurrentPage page;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Edition edition;
    private DateInput dateInput;
    private PublicationProof.ProofResult proofResult;
    private List<AuditEntry> found;
    private Paging paging;

    @PostConstruct
    void load() {
        var key = page.getName();
        edition = posting.edition().orElse(null);
        if (edition == null) {
            return;
        }
        var typed = DateInput.parse(request.getParameter("date"));
        dateInput = typed.typed().isEmpty() ? DateInput.at(clock.instant()) : typed;
        if (!dateInput.isWrong()) {
            proofResult = publicationProof.of(key, dateInput.begin(), dateInput.end());
        }
        var number = Paging.number(request.getParameter("page"));
        found = auditEntries.find(AuditQuery.of(key), number, AuditLogPage.SIZE);
        paging = new Paging(number, auditEntries.count(AuditQuery.of(key)), AuditLogPage.SIZE, this::address);
    }

    /** Answers 404 if the posting does not exist. */
    public void require() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    public Edition getEdition() {
        return edition;
    }

    public DateInput getDay() {
        return dateInput;
    }

    /** Returns the content published on that day; null if the input is not a date. */
    public List<PublishedPeriod> getPublishedPeriods() {
        return proofResult == null ? null : proofResult.periods();
    }

    /** Checks whether the published content matches the audit log; null if nothing is published or the input is not a date. */
    public Boolean getMatchesAuditLog() {
        return proofResult == null ? null : proofResult.matchesAuditLog();
    }

    public List<AuditEntry> getEntries() {
        return found;
    }

    public Paging getPaging() {
        return paging;
    }

    /** Returns the address of the posting's audit log as a file. */
    public String getFile() {
        return AuditLogDownload.ADDRESS + "?posting=" + URLEncoder.encode(page.getName(), StandardCharsets.UTF_8);
    }

    /** Returns the address of another page of the list of audit events. */
    private String address(int other) {
        return page.path("POSTING_AUDIT_LOG", page.getName()) + "?page=" + other
                + QueryString.parameter("date", dateInput.typed());
    }
}
