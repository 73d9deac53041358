package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;

/** The closing of a posting as a file for calendars. Answers 404 if the posting does not close. */
@WebServlet(PostingCalendar.PATTERN)
public class PostingCalendar extends PostingServlet {

    static final String PATTERN = "*.ics";

    private static final long serialVersionUID = 1L;
    static final String ENDING = ".ics";

    @Inject
    transient Config config;

    public PostingCalendar() {
        super(ENDING);
    }

    /** Returns the path of the calendar entry of a posting. */
    static String path(Language language, String slug) {
        return PublicAddresses.postingPath(language, slug) + ENDING;
    }

    @Override
    void answer(CatalogueEntry posting, Language language, HttpServletResponse response) throws IOException {
        if (posting.facts().getClosesAt() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType("text/calendar;charset=UTF-8");
            ClosingEvent.write(response.getOutputStream(), posting, language, BaseUrl.of(config));
        }
    }
}
