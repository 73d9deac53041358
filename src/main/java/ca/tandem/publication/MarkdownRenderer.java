package ca.tandem.publication;

import ca.tandem.translation.text.AllowedHtml;
import ca.tandem.translation.text.MarkdownGrammar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown as the HTML that readers get: CommonMark with tables, then sanitised to the elements and attributes of a text. No
 * script, event handler or {@code javascript:} link passes, whatever the author wrote; pictures on other hosts become links.
 */
@Named
@ApplicationScoped
public class MarkdownRenderer {

    private static final int HIGHEST_HEADING = 2;
    private static final int LOWEST_HEADING = 6;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            MarkdownGrammar.parserBuilder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(AllowedHtml.ELEMENTS.toArray(String[]::new))
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href", "hreflang")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("lang")
            .globally()
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("scope", "colspan", "rowspan")
            .onElements("th", "td")
            .toFactory();

    /**
     * Renders a body. If the author used first-level headings, all headings move down by one level, below the page's own.
     *
     * @param markdown CommonMark with GitHub's table syntax
     * @return HTML that is safe to write into a page
     */
    public String toHtml(String markdown) {
        var html = new StringBuilder();
        read(markdown, HtmlStreamRenderer.create(html, Handler.DO_NOTHING));
        return withScrollingTables(html.toString());
    }

    /** Reports a body element by element as {@link #toHtml} renders it, but without the scrolling containers around tables. */
    public void read(String markdown, HtmlStreamEventReceiver reader) {
        HtmlSanitizer.sanitize(render(markdown), POLICY.apply(new ExternalImageFilter(reader)));
    }

    private static String render(String markdown) {
        var document = PARSER.parse(markdown);
        lowerHeadings(document);
        return RENDERER.render(document);
    }

    /**
     * Wraps each table in a scrolling container that the keyboard can reach too, because a table may be wider than a telephone's screen.
     * Done after sanitising, which would remove such an element.
     */
    public static String withScrollingTables(String html) {
        return html.replace("<table", "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"><table")
                .replace("</table>", "</table></div>");
    }

    private static void lowerHeadings(Node document) {
        var highest = new int[] {LOWEST_HEADING};
        eachHeading(document, heading -> highest[0] = Math.min(highest[0], heading.getLevel()));
        var shift = Math.max(0, HIGHEST_HEADING - highest[0]);
        eachHeading(document, heading -> heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + shift)));
    }

    private static void eachHeading(Node document, Consumer<Heading> what) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                what.accept(heading);
                visitChildren(heading);
            }
        });
    }
}
