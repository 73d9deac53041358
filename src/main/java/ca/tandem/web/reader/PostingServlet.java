package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A posting in another form than its page, at the page's address with an ending behind it. Answers 404 if nothing was ever public there, 410
 * if it was withdrawn, and leads on from a former address.
 */
abstract class PostingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient PublicAddresses publicAddresses;

    private final String ending;

    /**
     * Creates a servlet.
     *
     * @param ending what stands behind the address of the page, with its dot
     */
    PostingServlet(String ending) {
        this.ending = ending;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getServletPath();
        var posting = path.substring(0, path.length() - ending.length());
        var slug = posting.substring(posting.lastIndexOf('/') + 1);
        for (var language : Language.values()) {
            if (posting.equals(PublicAddresses.postingPath(language, slug))) {
                var found = catalogue.bySlug(language, slug);
                if (found.isPresent()) {
                    response.setHeader("Content-Language", language.regionalTag());
                    answerFound(found.get(), language, response);
                    return;
                }
                var now = publicAddresses.redirectTarget(posting, language);
                if (now.isPresent()) {
                    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                    response.setHeader("Location", now.get() + ending);
                    return;
                }
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private void answerFound(CatalogueEntry posting, Language language, HttpServletResponse response)
            throws IOException {
        if (posting.withdrawn()) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            answer(posting, language, response);
        }
    }

    /** Answers with a posting that readers can read, in the language of the address. */
    abstract void answer(CatalogueEntry posting, Language language, HttpServletResponse response) throws IOException;
}
