package ca.tandem.web.record;

import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.publication.evidence.Evidence;
import ca.tandem.publication.evidence.Showing;
import ca.tandem.record.Entries;
import ca.tandem.record.Entry;
import ca.tandem.record.Question;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.staff.Navigation;
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
public class PostingRecordPage {

    @Inject
    Postings postings;

    @Inject
    Evidence evidence;

    @Inject
    Entries entries;

    @Inject
    CurrentPage page;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Edition edition;
    private Day day;
    private Evidence.Testimony testimony;
    private List<Entry> found;
    private RecordPages pages;

    @PostConstruct
    void load() {
        var key = page.getName();
        edition = postings.edition(key).orElse(null);
        if (edition == null) {
            return;
        }
        var typed = Day.parse(request.getParameter("date"));
        day = typed.typed().isEmpty() ? Day.at(clock.instant()) : typed;
        if (!day.isWrong()) {
            testimony = evidence.of(key, day.begin(), day.end());
        }
        var number = RecordPages.wanted(request.getParameter("page"));
        found = entries.find(Question.of(key), number, RecordPages.SIZE);
        pages = new RecordPages(number, entries.count(Question.of(key)));
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

    public Day getDay() {
        return day;
    }

    /** Returns the content published on that day; null if the input is not a date. */
    public List<Showing> getShowings() {
        return testimony == null ? null : testimony.showings();
    }

    /** Checks whether the published content matches the audit log; null if nothing is published or the input is not a date. */
    public Boolean getStanding() {
        return testimony == null ? null : testimony.standing();
    }

    public List<Entry> getEntries() {
        return found;
    }

    public RecordPages getPages() {
        return pages;
    }

    /** Returns the address of the posting's audit log as a file. */
    public String getFile() {
        return RecordDownload.ADDRESS + "?posting=" + URLEncoder.encode(page.getName(), StandardCharsets.UTF_8);
    }

    /** Returns the address of another page of the list of audit events. */
    public String address(int other) {
        return page.path("POSTING_RECORD", page.getName()) + "?page=" + other
                + RecordPages.parameter("date", day.typed());
    }
}
