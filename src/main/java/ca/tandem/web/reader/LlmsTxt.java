package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.web.shell.Page;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * The {@code llms.txt} file, by which a machine that answers people finds what there is to read, in the form of llmstxt.org: Markdown with a
 * heading, a summary as a quotation, and lists of addresses. Says everything in both languages and names no posting, so that its size does
 * not grow with theirs.
 */
@WebServlet(LlmsTxt.PATH)
public class LlmsTxt extends HttpServlet {

    static final String PATH = "/llms.txt";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        Bilingual<String> organizations =
                Bilingual.of(language -> config.getValue("tandem.organization." + language.tag(), String.class));
        response.getOutputStream().write(text(organizations, BaseUrl.of(config)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the file.
     *
     * @param organizations the name of the organization in each language
     * @param base the prefix that makes a path absolute
     */
    static String text(Bilingual<String> organizations, String base) {
        var document = new MarkdownDocument()
                .heading(
                        1,
                        Arrays.stream(Language.values())
                                .map(organizations::get)
                                .distinct()
                                .collect(Collectors.joining(" / ")));
        for (var language : Language.values()) {
            document.quote(Messages.READER.get(language, "llms.summary", organizations.get(language)));
        }
        for (var language : Language.values()) {
            about(document, language, base);
        }
        return document.text();
    }

    private static void about(MarkdownDocument document, Language language, String base) {
        var list = Page.LIST.path(language);
        document.heading(2, Messages.READER.get(language, "llms.title"));
        item(document, language, "list", base + list);
        item(document, language, "archive", base + Page.ARCHIVE.path(language));
        item(document, language, "atom", base + list + ".atom");
        item(document, language, "json", base + list + ".json");
        item(document, language, "markdown", base + list + "/{slug}" + PostingMarkdown.ENDING);
        item(document, language, "record", base + Page.RECORD.path(language).replace("{name}", "{slug}"));
        item(document, language, "api", base + "/api/v1/postings?lang=" + language.tag());
        item(document, language, "proof", base + "/api/v1/postings/{key}/proof");
        item(document, language, "openapi", base + "/openapi");
        item(document, language, "log", base + "/log/checkpoint");
        item(document, language, "sitemap", base + Sitemap.PATH);
    }

    private static void item(MarkdownDocument document, Language language, String name, String address) {
        document.item(
                Messages.READER.get(language, "llms." + name),
                address,
                Messages.READER.get(
                        language, "markdown.more", Messages.READER.get(language, "llms." + name + ".text")));
    }
}
