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

/** One posting's record: what readers saw on a day and whose work it was, then everything that was done with it. */
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

    /** Answers 404 where there is no such posting. */
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

    /** What readers saw on that day; null where no day was typed. */
    public List<Showing> getShowings() {
        return testimony == null ? null : testimony.showings();
    }

    /** Whether what readers see now is what stands on record; null where they see nothing. */
    public Boolean getStanding() {
        return testimony == null ? null : testimony.standing();
    }

    public List<Entry> getEntries() {
        return found;
    }

    public RecordPages getPages() {
        return pages;
    }

    /** Where the posting's record is taken as a file. */
    public String getFile() {
        return RecordDownload.ADDRESS + "?posting=" + URLEncoder.encode(page.getName(), StandardCharsets.UTF_8);
    }

    /** The address of another page of the list of entries. */
    public String address(int other) {
        return page.path("POSTING_RECORD", page.getName()) + "?page=" + other
                + RecordPages.parameter("date", day.typed());
    }
}
