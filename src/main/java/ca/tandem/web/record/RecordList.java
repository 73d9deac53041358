package ca.tandem.web.record;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.record.Entries;
import ca.tandem.record.Entry;
import ca.tandem.record.Flaw;
import ca.tandem.record.Question;
import ca.tandem.record.Verdict;
import ca.tandem.record.Verification;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Status;
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
public class RecordList {

    @Inject
    Entries entries;

    @Inject
    Verification verification;

    @Inject
    AccountAdministration accounts;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Status status;

    @Inject
    HttpServletRequest request;

    private String posting;
    private String who;
    private String what;
    private Day from;
    private Day to;
    private List<Entry> found;
    private RecordPages pages;
    private Verdict verdict;

    @PostConstruct
    void load() {
        posting = asked("posting");
        who = asked("who");
        what = asked("what");
        from = Day.parse(request.getParameter("from"));
        to = Day.parse(request.getParameter("to"));
    }

    private String asked(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Searches the audit log; finds nothing unless the user is an administrator. */
    public void find() {
        if (found == null && account.isAdministrator()) {
            var question = new Question(posting, who, what, from.begin(), to.end());
            var number = RecordPages.wanted(request.getParameter("page"));
            found = entries.find(question, number, RecordPages.SIZE);
            pages = new RecordPages(number, entries.count(question));
        }
    }

    /** Verifies the whole audit log and reports the result. */
    public void verify() {
        if (!account.isAdministrator()) {
            return;
        }
        verdict = verification.verify();
        if (verdict.isWhole()) {
            status.good(words.staff("record.whole", verdict.entries(), verdict.hash()));
        } else {
            status.bad(words.staff("record.broken", verdict.broken(), words.of(verdict.flaw()), verdict.entries()));
        }
    }

    /** Checks whether the audit log was just verified and is broken. */
    public boolean isBroken() {
        return verdict != null && !verdict.isWhole();
    }

    /**
     * Returns the number of the entry to look at if the audit log is broken: the first broken entry, or the last intact one if that is
     * missing; 0 if there is none.
     */
    public long getSuspect() {
        return verdict.flaw() == Flaw.MISSING ? verdict.broken() - 1 : verdict.broken();
    }

    /** Returns the address of that entry in the unfiltered list. */
    public String getSuspectAddress() {
        var number = entries.newerThan(getSuspect()) / RecordPages.SIZE + 1;
        return page.path("RECORD") + "?page=" + number + "#entry-" + getSuspect();
    }

    public List<Entry> getEntries() {
        find();
        return found;
    }

    public RecordPages getPages() {
        find();
        return pages;
    }

    /** Returns the names of all possible actors: the accounts, the clock and the portal. */
    public List<String> getPeople() {
        return Stream.concat(
                        accounts.all(account.actor()).stream().map(Account::getName),
                        Stream.of(Actor.CLOCK.name(), Actor.PORTAL.name()))
                .toList();
    }

    public boolean isNarrowed() {
        return posting != null || who != null || what != null || from.date() != null || to.date() != null;
    }

    /** Returns the address of another page of the same list, with the same filters. */
    public String address(int other) {
        return page.path("RECORD") + "?page=" + other + RecordPages.parameter("posting", posting)
                + RecordPages.parameter("who", who) + RecordPages.parameter("what", what)
                + RecordPages.parameter("from", from.typed()) + RecordPages.parameter("to", to.typed());
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

    public Day getFrom() {
        return from;
    }

    public Day getTo() {
        return to;
    }
}
