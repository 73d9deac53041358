package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** JSON Feed (version 1.1) of the open postings in each language, with the same postings and ids as the Atom feed. */
@WebServlet({JsonFeed.ENGLISH, JsonFeed.FRENCH})
public class JsonFeed extends HttpServlet {

    static final String ENGLISH = "/en/jobs.json";
    static final String FRENCH = "/fr/emplois.json";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Clock clock;

    @Inject
    transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getServletPath().equals(FRENCH) ? Language.FR : Language.EN;
        response.setContentType("application/feed+json;charset=UTF-8");
        response.setHeader("Content-Language", language.regionalTag());
        var feed = feed(
                language,
                PublicFeed.open(catalogue.all(), clock.instant()),
                config.getValue("tandem.organization." + language.tag(), String.class),
                BaseUrl.of(config));
        response.getOutputStream().write(feed.toString().getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject feed(Language language, List<CatalogueEntry> open, String organization, String base) {
        var items = JsonFactories.BUILDERS.createArrayBuilder();
        open.forEach(posting -> items.add(item(posting, language, base)));
        return JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", Messages.READER.get(language, "list.title") + " - " + organization)
                .add("home_page_url", base + PublicAddresses.listPath(language))
                .add("feed_url", base + (language == Language.FR ? FRENCH : ENGLISH))
                .add("language", language.regionalTag())
                .add(
                        "authors",
                        JsonFactories.BUILDERS
                                .createArrayBuilder()
                                .add(JsonFactories.BUILDERS
                                        .createObjectBuilder()
                                        .add("name", organization)
                                        .add("url", base + "/")))
                .add("items", items)
                .build();
    }

    private static JsonObjectBuilder item(CatalogueEntry posting, Language language, String base) {
        var description = posting.descriptions().get(language);
        var item = JsonFactories.BUILDERS
                .createObjectBuilder()
                .add("id", PublicFeed.id(posting, language, base))
                .add("url", PublicFeed.address(posting, language, base))
                .add("title", posting.titles().get(language))
                .add("content_text", description)
                .add("summary", description)
                .add("date_modified", posting.updatedAt().toString());
        if (posting.datePosted() != null) {
            item.add("date_published", posting.datePosted().toString());
        }
        return item;
    }
}
