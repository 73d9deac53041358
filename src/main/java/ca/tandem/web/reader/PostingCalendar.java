package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;

/**
 * The closing of a posting as a file for calendars, at the posting's address with {@code .ics} behind it. Answers 404 if the posting does not
 * close, 410 if it was withdrawn, and leads on from a former address.
 */
@WebServlet(PostingCalendar.PATTERN)
public class PostingCalendar extends HttpServlet {

    static final String PATTERN = "*.ics";

    private static final long serialVersionUID = 1L;
    static final String ENDING = ".ics";

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient PublicAddresses publicAddresses;

    @Inject
    transient Config config;

    /** Returns the path of the calendar entry of a posting. */
    static String path(Language language, String slug) {
        return PublicAddresses.postingPath(language, slug) + ENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        var posting = path.substring(0, path.length() - ENDING.length());
        var slug = posting.substring(posting.lastIndexOf('/') + 1);
        for (var language : Language.values()) {
            if (posting.equals(PublicAddresses.postingPath(language, slug))) {
                var found = catalogue.bySlug(language, slug);
                if (found.isPresent()) {
                    answer(found.get(), language, response);
                    return;
                }
                var now = publicAddresses.redirectTarget(posting, language);
                if (now.isPresent()) {
                    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                    response.setHeader("Location", now.get() + ENDING);
                    return;
                }
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private void answer(CatalogueEntry posting, Language language, HttpServletResponse response) throws IOException {
        if (posting.withdrawn()) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else if (posting.facts().getClosesAt() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType("text/calendar;charset=UTF-8");
            response.setHeader("Content-Language", language.regionalTag());
            ClosingEvent.write(response.getOutputStream(), posting, language, BaseUrl.of(config));
        }
    }
}
