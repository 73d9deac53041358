package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.publication.Addresses;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.Listing;
import ca.tandem.web.PublicBase;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.Config;

/** Sitemap of the open postings for search engines. The address in each language is an entry of its own, which names both. */
@WebServlet(Sitemap.PATH)
public class Sitemap extends HttpServlet {

    static final String PATH = "/sitemap.xml";

    private static final long serialVersionUID = 1L;

    /** Maximum number of postings: a sitemap holds at most 50,000 addresses, and each posting has two. */
    private static final int MOST = 25_000;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Inject
    transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var now = clock.instant();
        var open = catalogue.all().stream()
                .filter(listing -> listing.isOpenAt(now))
                .limit(MOST)
                .toList();
        response.setContentType("application/xml;charset=UTF-8");
        try {
            write(response.getOutputStream(), open, PublicBase.of(config));
        } catch (XMLStreamException e) {
            throw new ServletException("The sitemap could not be written", e);
        }
    }

    static void write(OutputStream out, List<Listing> open, String base) throws XMLStreamException {
        try (var xml = new Xml(out)) {
            xml.start(
                    "urlset",
                    "xmlns",
                    "http://www.sitemaps.org/schemas/sitemap/0.9",
                    "xmlns:xhtml",
                    "http://www.w3.org/1999/xhtml");
            for (var listing : open) {
                for (var language : Language.values()) {
                    xml.start("url").element("loc", base + address(listing, language));
                    xml.element("lastmod", listing.modifiedAt().toString());
                    alternates(xml, listing, base);
                    xml.end();
                }
            }
            xml.end();
        }
    }

    private static void alternates(Xml xml, Listing listing, String base) throws XMLStreamException {
        for (var language : Language.values()) {
            alternate(xml, language.tag(), base + address(listing, language));
        }
        alternate(xml, "x-default", base + "/");
    }

    private static void alternate(Xml xml, String language, String address) throws XMLStreamException {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }

    private static String address(Listing listing, Language language) {
        return Addresses.posting(language, listing.slugs().get(language));
    }
}
