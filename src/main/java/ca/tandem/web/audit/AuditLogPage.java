package ca.tandem.web.audit;

import ca.tandem.audit.AuditEntry;
import ca.tandem.audit.AuditQuery;
import ca.tandem.audit.VerificationResult;
import ca.tandem.audit.VerificationResult.ChainBreak;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.publication.proof.AuditLogAccess;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.DateInput;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Page of the whole audit log, newest first, filtered by the query parameters, with the button that verifies it. */
@Named
@RequestScoped
public class AuditLogPage {

    /** Number of entries on a page of the audit log. */
    static final int SIZE = 50;

    @Inject
    AuditLogAccess auditLogAccess;

    @Inject
    AccountAdministration accounts;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    @Inject
    HttpServletRequest request;

    private String posting;
    private String who;
    private String what;
    private String session;
    private DateInput from;
    private DateInput to;
    private List<AuditEntry> found;
    private Paging paging;
    private VerificationResult verificationResult;

    @PostConstruct
    void load() {
        posting = asked("posting");
        who = asked("who");
        what = asked("what");
        session = asked("session");
        from = DateInput.parse(request.getParameter("from"));
        to = DateInput.parse(request.getParameter("to"));
    }

    private String asked(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Searches the audit log; finds nothing unless the user is an administrator. */
    public void find() {
        if (found == null && account.isAdministrator()) {
            var auditQuery = new AuditQuery(posting, who, what, session, from.begin(), to.end());
            var number = Paging.number(request.getParameter("page"));
            found = auditLogAccess.find(auditQuery, number, SIZE, account.actor());
            paging = new Paging(number, auditLogAccess.count(auditQuery, account.actor()), SIZE, this::address);
        }
    }

    /** Verifies the whole audit log and reports the result. */
    public void verify() {
        if (!account.isAdministrator()) {
            return;
        }
        verificationResult = auditLogAccess.verify(account.actor());
        if (verificationResult.isIntact()) {
            statusMessages.addSuccess(
                    pageTexts.staff("audit.intact", verificationResult.entries(), verificationResult.hash()));
        } else {
            statusMessages.addError(pageTexts.staff(
                    "audit.broken",
                    verificationResult.firstBroken(),
                    pageTexts.name(verificationResult.chainBreak()),
                    verificationResult.entries()));
        }
    }

    /** Checks whether the audit log was just verified and is broken. */
    public boolean isBroken() {
        return verificationResult != null && !verificationResult.isIntact();
    }

    /**
     * Returns the number of the entry to look at if the audit log is broken: the first broken entry, or the last intact one if that is
     * missing; 0 if there is none.
     */
    public long getBrokenEntry() {
        return verificationResult.chainBreak() == ChainBreak.MISSING
                ? verificationResult.firstBroken() - 1
                : verificationResult.firstBroken();
    }

    /** Returns the address of that entry in the unfiltered list. */
    public String getSuspectAddress() {
        var number = auditLogAccess.newerThan(getBrokenEntry(), account.actor()) / SIZE + 1;
        return page.path("AUDIT_LOG") + "?page=" + number + "#entry-" + getBrokenEntry();
    }

    public List<AuditEntry> getEntries() {
        find();
        return found;
    }

    public Paging getPaging() {
        find();
        return paging;
    }

    /** Returns the names of all possible actors: the accounts, the clock and the portal. */
    public List<String> getPeople() {
        return Stream.concat(
                        accounts.all(account.actor()).stream().map(Account::getName),
                        Stream.of(Actor.CLOCK.name(), Actor.PORTAL.name()))
                .toList();
    }

    public boolean isFiltered() {
        return posting != null
                || who != null
                || what != null
                || session != null
                || from.date() != null
                || to.date() != null;
    }

    /** Returns the address of another page of the same list, with the same filters. */
    private String address(int other) {
        return page.path("AUDIT_LOG") + "?page=" + other + QueryString.parameter("posting", posting)
                + QueryString.parameter("who", who) + QueryString.parameter("what", what)
                + QueryString.parameter("session", session)
                + QueryString.parameter("from", from.typed()) + QueryString.parameter("to", to.typed());
    }

    public String getPosting() {
        return posting;
    }

    public String getWho() {
        return who;
    }

    public String getWhat() {
        return what;
    }

    public String getSession() {
        return session;
    }

    public DateInput getFrom() {
        return from;
    }

    public DateInput getTo() {
        return to;
    }
}
