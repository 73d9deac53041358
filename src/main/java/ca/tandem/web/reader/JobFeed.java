package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.Config;

/**
 * Atom feed (RFC 4287) of the open postings in each language, the latest posted first. The id of an entry is made from the posting's key,
 * so it stays the same when the title and the address change.
 */
@WebServlet({JobFeed.ENGLISH, JobFeed.FRENCH})
public class JobFeed extends HttpServlet {

    static final String ENGLISH = "/en/jobs.atom";
    static final String FRENCH = "/fr/emplois.atom";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Year since which this portal is the authority of the ids, as RFC 4151 requires one. */
    private static final String SINCE = "2026";

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
        var now = clock.instant();
        var open = catalogue.all().stream()
                .filter(listing -> listing.isOpenAt(now))
                .limit(LONGEST)
                .toList();
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader("Content-Language", language.regionalTag());
        var organization = config.getValue("tandem.organization." + language.tag(), String.class);
        var base = PublicBase.of(config);
        try {
            write(response.getOutputStream(), language, open, organization, base);
        } catch (XMLStreamException e) {
            throw new ServletException("The feed could not be written", e);
        }
    }

    static void write(OutputStream out, Language language, List<Listing> open, String organization, String base)
            throws XMLStreamException {
        var updated = open.stream()
                .map(Listing::modifiedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        try (var xml = new Xml(out)) {
            xml.start("feed", "xmlns", ATOM, "xml:lang", language.regionalTag());
            xml.element("id", id(base, "feed/" + language.tag()));
            xml.element("title", Messages.READER.in(language, "list.title") + " - " + organization);
            xml.element("updated", updated.toString());
            xml.start("author").element("name", organization).end();
            xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", base + feed(language));
            links(xml, base, language, Addresses.list(language), Addresses.list(language.other()));
            for (var listing : open) {
                entry(xml, language, listing, base);
            }
            xml.end();
        }
    }

    private static void entry(Xml xml, Language language, Listing listing, String base) throws XMLStreamException {
        xml.start("entry");
        xml.element("id", id(base, "posting/" + language.tag() + "/" + listing.key()));
        xml.element("title", listing.titles().get(language));
        links(xml, base, language, address(listing, language), address(listing, language.other()));
        xml.element("published", listing.postedAt().toString());
        xml.element("updated", listing.modifiedAt().toString());
        xml.element("summary", listing.descriptions().get(language));
        xml.end();
    }

    private static void links(Xml xml, String base, Language language, String own, String twin)
            throws XMLStreamException {
        var other = language.other();
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", language.tag(), "href", base + own);
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", other.tag(), "href", base + twin);
    }

    private static String feed(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    private static String address(Listing listing, Language language) {
        return Addresses.posting(language, listing.slugs().get(language));
    }

    private static String id(String base, String name) {
        return "tag:" + URI.create(base).getHost() + "," + SINCE + ":" + name;
    }
}
