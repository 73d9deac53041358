package ca.tandem.web.reader;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** A Markdown document in the making, in which words stay words whatever signs they have. */
final class MarkdownDocument {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private final Document document = new Document();

    /** The list that the next item goes on with; null after anything else. */
    private BulletList list;

    MarkdownDocument heading(int level, String words) {
        var heading = new Heading();
        heading.setLevel(level);
        return block(heading, new Text(oneLine(words)));
    }

    MarkdownDocument paragraph(String words) {
        return block(new Paragraph(), new Text(oneLine(words)));
    }

    MarkdownDocument quote(String words) {
        return block(new BlockQuote(), paragraphOf(new Text(oneLine(words))));
    }

    /** Adds an item to the list at the end, or begins one. */
    MarkdownDocument item(String words) {
        return item(paragraphOf(new Text(oneLine(words))));
    }

    /**
     * Adds an item that leads to an address.
     *
     * @param words the words of the link
     * @param more what stands behind the link; may be empty
     */
    MarkdownDocument item(String words, String address, String more) {
        var link = new Link(address, null);
        link.appendChild(new Text(oneLine(words)));
        var paragraph = paragraphOf(link);
        if (!more.isEmpty()) {
            paragraph.appendChild(new Text(more));
        }
        return item(paragraph);
    }

    private MarkdownDocument item(Paragraph paragraph) {
        if (list == null) {
            var begun = new BulletList();
            begun.setMarker("-");
            begun.setTight(true);
            document.appendChild(begun);
            list = begun;
        }
        var item = new ListItem();
        item.appendChild(paragraph);
        list.appendChild(item);
        return this;
    }

    private MarkdownDocument block(Node block, Node content) {
        block.appendChild(content);
        document.appendChild(block);
        list = null;
        return this;
    }

    private static Paragraph paragraphOf(Node content) {
        var paragraph = new Paragraph();
        paragraph.appendChild(content);
        return paragraph;
    }

    /** Returns words without their line breaks, which would end a heading. */
    private static String oneLine(String words) {
        return words.strip().replaceAll("\\R+", " ");
    }

    /** Returns the document, with a line break at its end. */
    String text() {
        return RENDERER.render(document);
    }
}
