package ca.tandem.publication;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** HTML in one spelling, so that two texts that mean the same tree are the same: attributes in order, white space
 * between words only, no comments. */
final class CanonicalHtml {

    private CanonicalHtml() {}

    static String of(String html) {
        try {
            var tree = new HtmlDocumentBuilder().parseFragment(new InputSource(new StringReader(html)), "div");
            var canonical = new StringBuilder();
            writeChildren(tree, canonical);
            return canonical.toString().replaceAll("\\s*\n\\s*", "\n").strip();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Node node, StringBuilder canonical) {
        if (node instanceof Element element) {
            canonical.append('<').append(element.getTagName());
            var attributes = new TreeMap<String, String>();
            for (var i = 0; i < element.getAttributes().getLength(); i++) {
                var attribute = element.getAttributes().item(i);
                attributes.put(attribute.getNodeName(), decoded(attribute.getNodeName(), attribute.getNodeValue()));
            }
            attributes.forEach((name, value) -> canonical
                    .append(' ')
                    .append(name)
                    .append("=\"")
                    .append(value)
                    .append('"'));
            canonical.append('>');
            writeChildren(node, canonical);
            canonical.append("</").append(element.getTagName()).append('>');
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            var isBetweenElements =
                    node.getNodeValue().isBlank() && node.getNodeValue().contains("\n");
            canonical.append(isBetweenElements ? "" : node.getNodeValue());
        }
    }

    /** Returns an attribute's value; in addresses, percent signs with figures are the characters that they stand for. */
    private static String decoded(String name, String value) {
        return name.equals("href") ? URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8) : value;
    }

    private static void writeChildren(Node node, StringBuilder canonical) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && element.getTagName()
                            .matches("p|h[1-6]|[duo]l|li|d[td]|div|section|table|tr|blockquote|pre|hr")) {
                canonical.append('\n');
            }
            write(child, canonical);
        }
    }
}
