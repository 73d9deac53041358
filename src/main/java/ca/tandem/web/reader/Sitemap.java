package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
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

/**
 * Sitemap of the open postings for search engines. The address in each language is an entry of its own, which names both. Beyond 50,000
 * addresses it is an index of parts, as the protocol of sitemaps.org wants it.
 */
@WebServlet(Sitemap.PATH)
public class Sitemap extends HttpServlet {

    static final String PATH = "/sitemap.xml";

    private static final long serialVersionUID = 1L;

    /** Query parameter with the number of a part, from 1. */
    private static final String PART = "part";

    /** Maximum number of postings in a part: it holds at most 50,000 addresses, and each posting has two. */
    static final int MOST = 25_000;

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
                .toList();
        var base = BaseUrl.of(config);
        var part = part(request);
        var parts = parts(open.size());
        if (part > parts) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        try {
            if (part == 0 && parts > 1) {
                writeIndex(response.getOutputStream(), parts, base);
            } else {
                var from = Math.max(0, part - 1) * MOST;
                write(response.getOutputStream(), open.subList(from, Math.min(open.size(), from + MOST)), base);
            }
        } catch (XMLStreamException e) {
            throw new ServletException("The sitemap could not be written", e);
        }
    }

    /** Returns the part that a request asks for, from 1; 0 if it asks for the whole. The key of the response has it. */
    static int part(HttpServletRequest request) {
        var part = request.getParameter(PART);
        return part != null && part.matches("[1-9]\\d{0,5}") ? Integer.parseInt(part) : 0;
    }

    /** Returns the address of a part. */
    static String path(int part) {
        return part == 0 ? PATH : PATH + "?" + PART + "=" + part;
    }

    /** Returns the number of parts for so many postings, at least one. */
    static int parts(int postings) {
        return Math.max(1, (postings + MOST - 1) / MOST);
    }

    /** Writes the index that names the parts of a sitemap with more addresses than one may hold. */
    static void writeIndex(OutputStream out, int parts, String base) throws XMLStreamException {
        try (var xmlWriter = new XmlWriter(out)) {
            xmlWriter.start("sitemapindex", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
            for (var part = 1; part <= parts; part++) {
                xmlWriter.start("sitemap").element("loc", base + path(part));
                xmlWriter.end();
            }
            xmlWriter.end();
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
                    xmlWriter.start("url").element("loc", PublicFeed.address(catalogueEntry, language, base));
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
            alternate(xmlWriter, language.tag(), PublicFeed.address(catalogueEntry, language, base));
        }
        alternate(xmlWriter, "x-default", base + "/");
    }

    private static void alternate(XmlWriter xmlWriter, String language, String address) throws XMLStreamException {
        xmlWriter.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }
}
