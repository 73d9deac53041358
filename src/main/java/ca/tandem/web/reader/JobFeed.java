package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.Config;

/**
 * Atom feed (RFC 4287) of the open postings in each language, the latest posted first.
 */
@WebServlet({JobFeed.ENGLISH, JobFeed.FRENCH})
public class JobFeed extends HttpServlet {

    static final String ENGLISH = "/en/jobs.atom";
    static final String FRENCH = "/fr/emplois.atom";

    private static final long serialVersionUID = 1L;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Inject
    transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = request.getServletPath().equals(FRENCH) ? Language.FR : Language.EN;
        var open = PublicFeed.open(catalogue.all(), clock.instant());
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader("Content-Language", language.regionalTag());
        var organization = config.getValue("tandem.organization." + language.tag(), String.class);
        var base = BaseUrl.of(config);
        try {
            write(response.getOutputStream(), language, open, organization, base);
        } catch (XMLStreamException e) {
            throw new ServletException("The feed could not be written", e);
        }
    }

    static void write(OutputStream out, Language language, List<CatalogueEntry> open, String organization, String base)
            throws XMLStreamException {
        var updated = open.stream()
                .map(CatalogueEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        try (var xmlWriter = new XmlWriter(out)) {
            xmlWriter.start("feed", "xmlns", ATOM, "xml:lang", language.regionalTag());
            xmlWriter.element("id", PublicFeed.id(language, base));
            xmlWriter.element("title", Messages.READER.get(language, "list.title") + " - " + organization);
            xmlWriter.element("updated", updated.toString());
            xmlWriter.start("author").element("name", organization).end();
            xmlWriter.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + feed(language));
            links(
                    xmlWriter,
                    language,
                    base + PublicAddresses.listPath(language),
                    base + PublicAddresses.listPath(language.other()));
            for (var catalogueEntry : open) {
                entry(xmlWriter, language, catalogueEntry, base);
            }
            xmlWriter.end();
        }
    }

    private static void entry(XmlWriter xmlWriter, Language language, CatalogueEntry catalogueEntry, String base)
            throws XMLStreamException {
        xmlWriter.start("entry");
        xmlWriter.element("id", PublicFeed.id(catalogueEntry, language, base));
        xmlWriter.element("title", catalogueEntry.titles().get(language));
        links(
                xmlWriter,
                language,
                PublicFeed.address(catalogueEntry, language, base),
                PublicFeed.address(catalogueEntry, language.other(), base));
        if (catalogueEntry.datePosted() != null) {
            xmlWriter.element("published", catalogueEntry.datePosted().toString());
        }
        xmlWriter.element("updated", catalogueEntry.updatedAt().toString());
        xmlWriter.element("summary", catalogueEntry.descriptions().get(language));
        xmlWriter.end();
    }

    private static void links(XmlWriter xmlWriter, Language language, String own, String twin)
            throws XMLStreamException {
        var other = language.other();
        xmlWriter.empty("link", "rel", "alternate", "type", "text/html", "hreflang", language.tag(), "href", own);
        xmlWriter.empty("link", "rel", "alternate", "type", "text/html", "hreflang", other.tag(), "href", twin);
    }

    private static String feed(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }
}
