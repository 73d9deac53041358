package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.publication.CatalogueEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JobFeedTest {

    private static final String BASE = "https://jobs.example.org";

    private final CatalogueEntry catalogueEntry = ListedPosting.with(new Facts());

    @Test
    void writesAnEntryWithBothAddresses() throws Exception {
        var feed = feed(Language.FR, List.of(catalogueEntry)).getDocumentElement();
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("fr-CA");
        assertThat(text(feed, "updated")).isEqualTo("2026-02-03T04:05:06Z");
        var entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "id")).isEqualTo("tag:jobs.example.org,2026:posting/fr/marine-engineer");
        assertThat(text(entry, "title")).isEqualTo("Ingénieure maritime ");
        assertThat(text(entry, "published")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(links(entry))
                .containsExactly(
                        "fr " + BASE + "/fr/emplois/ingenieure-maritime", "en " + BASE + "/en/jobs/marine-engineer");
    }

    @Test
    void staysWellFormedWhateverATitleHolds() throws Exception {
        var feed = feed(Language.EN, List.of(catalogueEntry)).getDocumentElement();
        var entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("Marine engineer <& Co>");
    }

    @Test
    void isAFeedWhereNothingIsOpen() throws Exception {
        var feed = feed(Language.EN, List.of()).getDocumentElement();
        assertThat(feed.getElementsByTagName("entry").getLength()).isZero();
        assertThat(text(feed, "id")).isEqualTo("tag:jobs.example.org,2026:feed/en");
    }

    @Test
    void namesBothAlternatesForEachAddressInTheSitemap() throws Exception {
        var out = new ByteArrayOutputStream();
        Sitemap.write(out, List.of(catalogueEntry), BASE);
        var urls = parsed(out).getElementsByTagName("url");
        assertThat(urls.getLength()).isEqualTo(2);
        var addresses = IntStream.range(0, 2).mapToObj(i -> text((Element) urls.item(i), "loc"));
        assertThat(addresses)
                .containsExactly(BASE + "/en/jobs/marine-engineer", BASE + "/fr/emplois/ingenieure-maritime");
        for (var i = 0; i < 2; i++) {
            var url = (Element) urls.item(i);
            assertThat(text(url, "lastmod")).isEqualTo("2026-02-03T04:05:06Z");
            assertThat(url.getElementsByTagName("xhtml:link").getLength()).isEqualTo(3);
        }
    }

    @Test
    void namesThePartsOfASitemapWithMoreAddressesThanOneMayHold() throws Exception {
        assertThat(List.of(Sitemap.parts(0), Sitemap.parts(25_000), Sitemap.parts(25_001), Sitemap.parts(50_001)))
                .containsExactly(1, 1, 2, 3);
        var out = new ByteArrayOutputStream();
        Sitemap.writeIndex(out, 2, BASE);
        var sitemaps = parsed(out).getElementsByTagName("sitemap");
        assertThat(IntStream.range(0, sitemaps.getLength()).mapToObj(i -> text((Element) sitemaps.item(i), "loc")))
                .containsExactly(BASE + "/sitemap.xml?part=1", BASE + "/sitemap.xml?part=2");
    }

    private static Document feed(Language language, List<CatalogueEntry> open) throws Exception {
        var out = new ByteArrayOutputStream();
        JobFeed.write(out, language, open, "Department", BASE);
        return parsed(out);
    }

    private static Document parsed(ByteArrayOutputStream out) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<String> links(Element entry) {
        var links = entry.getElementsByTagName("link");
        return IntStream.range(0, links.getLength())
                .mapToObj(i -> (Element) links.item(i))
                .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href"))
                .toList();
    }
}
