package ca.tandem.publication.rendering;

import ca.tandem.translation.text.grammar.HeadingText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Ids of headings as Hugo makes them: the one that the author gave, or the words as they are written, in small letters with hyphens for
 * blanks and without marks (its {@code autoHeadingIDType} {@code github}). A second heading of an id gets a number, so that each leads to
 * one place.
 */
public final class HeadingIds implements AttributeProvider {

    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Gives each heading of a document its id, and removes the attributes from its words.
     *
     * @param document a document that was parsed with the source spans of its blocks
     * @param markdown the text from which it was parsed
     */
    public HeadingIds(Node document, String markdown) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                identify(heading, markdown);
                visitChildren(heading);
            }
        });
    }

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        var id = ids.get(node);
        if (id != null) {
            attributes.put("id", id);
        }
    }

    private void identify(Heading heading, String markdown) {
        var spans = heading.getSourceSpans();
        // A heading of several lines has a row of marks below its words.
        var span = spans.get(Math.max(0, spans.size() - 2));
        var line = markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
        var text = HeadingText.of(line);
        if (text.hasAttributes()) {
            removeAttributes(heading);
        }
        ids.put(heading, unique(text.id() == null ? slug(text.words(line)) : text.id()));
    }

    /** Removes attributes, and a row of number signs before them, from the last words of a heading. */
    private static void removeAttributes(Heading heading) {
        if (heading.getLastChild() instanceof Text last) {
            var brace = last.getLiteral().lastIndexOf('{');
            if (brace >= 0) {
                var words = last.getLiteral().substring(0, brace).stripTrailing();
                var end = words.length();
                while (end > 0 && words.charAt(end - 1) == '#') {
                    end--;
                }
                var isRow = end == 0 || words.charAt(end - 1) == ' ';
                last.setLiteral((isRow ? words.substring(0, end) : words).stripTrailing());
            }
        }
    }

    private static String slug(String words) {
        var slug = new StringBuilder(words.length());
        words.strip().codePoints().forEach(sign -> {
            if (sign == ' ' || sign == '-') {
                slug.append('-');
            } else if (sign == '_' || Character.isLetter(sign) || Character.isDigit(sign)) {
                slug.appendCodePoint(Character.toLowerCase(sign));
            }
        });
        return slug.length() == 0 ? "heading" : slug.toString();
    }

    private String unique(String id) {
        var candidate = id;
        while (!taken.add(candidate)) {
            candidate = id + "-" + numbers.merge(id, 1, Integer::sum);
        }
        return candidate;
    }
}
