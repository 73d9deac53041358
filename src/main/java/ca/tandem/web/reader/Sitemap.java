package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.web.shell.XmlWriter;
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
                .filter(catalogueEntry -> catalogueEntry.isOpenAt(now))
                .limit(MOST)
                .toList();
        response.setContentType("application/xml;charset=UTF-8");
        try {
            write(response.getOutputStream(), open, BaseUrl.of(config));
        } catch (XMLStreamException e) {
            throw new ServletException("The sitemap could not be written", e);
        }
    }

    static void write(OutputStream out, List<CatalogueEntry> open, String base) throws XMLStreamException {
        try (var xmlWriter = new XmlWriter(out)) {
            xmlWriter.start(
                    "urlset",
                    "xmlns",
                    "http://www.sitemaps.org/schemas/sitemap/0.9",
                    "xmlns:xhtml",
                    "http://www.w3.org/1999/xhtml");
            for (var catalogueEntry : open) {
                for (var language : Language.values()) {
                    xmlWriter.start("url").element("loc", base + address(catalogueEntry, language));
                    xmlWriter.element("lastmod", catalogueEntry.updatedAt().toString());
                    alternates(xmlWriter, catalogueEntry, base);
                    xmlWriter.end();
                }
            }
            xmlWriter.end();
        }
    }

    private static void alternates(XmlWriter xmlWriter, CatalogueEntry catalogueEntry, String base)
            throws XMLStreamException {
        for (var language : Language.values()) {
            alternate(xmlWriter, language.tag(), base + address(catalogueEntry, language));
        }
        alternate(xmlWriter, "x-default", base + "/");
    }

    private static void alternate(XmlWriter xmlWriter, String language, String address) throws XMLStreamException {
        xmlWriter.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }

    private static String address(CatalogueEntry catalogueEntry, Language language) {
        return PublicAddresses.postingPath(language, catalogueEntry.slugs().get(language));
    }
}
