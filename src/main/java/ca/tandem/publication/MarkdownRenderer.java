package ca.tandem.publication;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingFiles;
import ca.tandem.publication.rendering.AnchorFilter;
import ca.tandem.publication.rendering.AnchorRemover;
import ca.tandem.publication.rendering.DefinitionListRenderer;
import ca.tandem.publication.rendering.Footnotes;
import ca.tandem.publication.rendering.HeadingFilter;
import ca.tandem.publication.rendering.HeadingIds;
import ca.tandem.publication.rendering.NestedLinks;
import ca.tandem.publication.rendering.TaskBoxes;
import ca.tandem.translation.text.grammar.MarkdownGrammar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;

/**
 * Renders Markdown as the HTML that readers get: as Hugo's default does, then sanitised to the elements and attributes of a text. No
 * script, event handler or {@code javascript:} link passes, whatever the author wrote; pictures on other hosts become links. Where the HTML
 * differs from Hugo's, {@code docs/markdown.md} says why.
 */
@Named
@ApplicationScoped
public class MarkdownRenderer {

    private static final int HIGHEST_HEADING = 2;
    private static final int LOWEST_HEADING = 6;

    /** Number of levels from a page's own highest heading of a text to one below the heading of its language. */
    private static final int BELOW_LANGUAGE = 2;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .extensions(List.of(AutolinkExtension.create()))
            .postProcessor(new NestedLinks())
            .build();

    /**
     * Renders a body for a page that shows this text alone. If the author used first-level headings, all headings move down by one level,
     * below the page's own.
     *
     * @return HTML that is safe to write into a page, with its headings
     */
    public RenderedText render(MarkdownText text) {
        return render(text, "", 0);
    }

    /** Returns the HTML of a body as {@link #render} makes it. */
    public String toHtml(MarkdownText text) {
        return render(text).html();
    }

    /**
     * Renders a body as {@link #toHtml} does, for a page that shows the text of the other language too: ids name their language, and
     * headings are below that of their language, which is of the third level.
     */
    public String toHtmlBeside(MarkdownText text) {
        return render(text, "text-" + text.language().tag() + "-", BELOW_LANGUAGE)
                .html();
    }

    /**
     * Renders a body for a page of staff as {@link #toHtmlBeside} does.
     *
     * @param files the files of the edition; null for none
     */
    public String toHtmlForStaff(String markdown, Language language, PostingFiles files) {
        return toHtmlBeside(
                new MarkdownText(markdown, language, files == null ? LinkedFiles.NONE : LinkedFiles.forStaff(files)));
    }

    private static RenderedText render(MarkdownText text, String idPrefix, int levels) {
        var html = new StringBuilder();
        var headingReader = new HeadingReader(HtmlStreamRenderer.create(html, Handler.DO_NOTHING));
        sanitize(text, new HeadingFilter(new AnchorFilter(headingReader, text.language(), idPrefix), levels));
        return new RenderedText(withScrolling(html.toString()), headingReader.headings());
    }

    /**
     * Reports a body element by element as {@link #toHtml} renders it, but without the scrolling containers around tables and without ids,
     * so that two versions of a text can stand in one, and with headings below that of their language.
     */
    public void read(MarkdownText text, HtmlStreamEventReceiver reader) {
        sanitize(text, new HeadingFilter(new AnchorRemover(reader), BELOW_LANGUAGE));
    }

    private static void sanitize(MarkdownText text, HtmlStreamEventReceiver reader) {
        // Files come last: their addresses may be those of a host, in what is given to other sites.
        HtmlSanitizer.sanitize(
                parsed(text.markdown()), TextPolicy.apply(new ExternalImageFilter(new FileFilter(reader, text))));
    }

    private static String parsed(String markdown) {
        var document = PARSER.parse(markdown);
        var headingIds = new HeadingIds(document, markdown);
        lowerHeadings(document);
        TaskBoxes.place(document);
        Footnotes.place(document);
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(DefinitionListRenderer::new)
                .attributeProviderFactory(context -> headingIds)
                .attributeProviderFactory(context -> MarkdownRenderer::cell)
                .build()
                .render(document);
    }

    /** Says of the cells in a table's head that they name their columns, and lets the style sheet align cells. */
    private static void cell(Node node, String element, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            var side = attributes.remove("align");
            if (side != null) {
                attributes.put("class", "align-" + side);
            }
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
    }

    /**
     * Lets the keyboard reach what may be wider than a telephone's screen and then scrolls: blocks of code, and tables, each in a container.
     * Done after sanitising, which would remove such an element.
     */
    public static String withScrolling(String html) {
        return html.replace("<pre", "<pre tabindex=\"0\"")
                .replace("<table", "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\"><table")
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
