package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.PublicationCache;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;

/**
 * The text of a posting as Markdown, for machines that answer people ({@link MarkdownPosting}). Its headers name the page, which search
 * engines are to show in its place, and the text in the other language.
 */
@WebServlet(PostingMarkdown.PATTERN)
public class PostingMarkdown extends PostingServlet {

    static final String PATTERN = "*.md";

    private static final long serialVersionUID = 1L;
    static final String ENDING = ".md";

    @Inject
    transient PublicationCache publications;

    @Inject
    transient ApplyAddress applyAddress;

    @Inject
    transient Clock clock;

    @Inject
    transient Config config;

    public PostingMarkdown() {
        super(ENDING);
    }

    /** Returns the path of the Markdown of a posting. */
    static String path(Language language, String slug) {
        return PublicAddresses.postingPath(language, slug) + ENDING;
    }

    @Override
    void answer(CatalogueEntry posting, Language language, HttpServletResponse response) throws IOException {
        var publication = publications.bySlug(language, posting.slugs().get(language));
        if (publication.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var base = BaseUrl.of(config);
        response.setContentType("text/markdown;charset=UTF-8");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Link", "<" + PublicFeed.address(posting, language, base) + ">; rel=\"canonical\"");
        response.addHeader(
                "Link",
                "<" + PublicFeed.address(posting, language.other(), base) + ENDING + ">; rel=\"alternate\"; hreflang=\""
                        + language.other().tag() + "\"; type=\"text/markdown\"");
        var text = new MarkdownPosting(publication.get(), language, base)
                .text(clock.instant(), applyAddress.of(publication.get()).orElse(null));
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
