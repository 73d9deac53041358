package ca.tandem.translation.text;

import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.text.grammar.MarkdownGrammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The pictures and links of a Markdown text, with the places where their addresses stand: in the text itself, in its reference definitions and
 * in its HTML. An address whose place cannot be told for certain has none, and stays as it is.
 */
public final class TextReferences {

    /**
     * A picture or link.
     *
     * @param address the address, without what stands behind a number sign
     * @param isPicture true for a picture
     * @param words the alternative text of a picture, or the words of a link; empty if there are none
     */
    public record TextReference(String address, boolean isPicture, String words) {}

    /**
     * A place of an address, which may be between angle brackets.
     *
     * @param isHtml whether the address is the value of an attribute
     */
    private record AddressSpot(int start, int end, String address, boolean isHtml) {}

    /** A place within the brackets of a picture that has no alternative text. */
    private record SilentSpot(int at, String address) {}

    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern TAG = Pattern.compile("(?i)<(img|a)(?=[\\s/])([^<>]*+)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)(?<![\\w-])(src|href|alt)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++))");

    private final String text;
    private final List<TextReference> references = new ArrayList<>();
    private final List<AddressSpot> spots = new ArrayList<>();
    private final List<SilentSpot> silent = new ArrayList<>();

    private TextReferences(String text) {
        this.text = text;
    }

    /** Reads a text. */
    public static TextReferences of(String text) {
        var found = new TextReferences(text);
        // What every picture and link has, in any of its forms; most texts have neither.
        if (text.contains("](") || text.contains("]:") || text.contains("src") || text.contains("href")) {
            PARSER.parse(text).accept(found.new ReferenceCollector());
        }
        return found;
    }

    /** Returns the pictures and links, in the order of the text. */
    public List<TextReference> all() {
        return List.copyOf(references);
    }

    /** Returns the references of the files of a posting to which the text refers. */
    public Set<String> files() {
        return references.stream()
                .flatMap(reference -> PostingFiles.reference(reference.address()).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the text with other addresses.
     *
     * @param replacement returns the new address in place of one, without what stands behind a number sign; null if it stays
     * @param words returns the alternative text of a picture that has none in the text, by its address; empty if it stays so
     */
    public String with(UnaryOperator<String> replacement, Function<String, String> words) {
        record Edit(int start, int end, String by) {}
        var edits = new ArrayList<Edit>();
        for (var spot : spots) {
            var base = base(spot.address());
            var by = replacement.apply(base);
            if (by != null) {
                edits.add(new Edit(
                        spot.start(), spot.end(), written(by + spot.address().substring(base.length()), spot)));
            }
        }
        silent.forEach(spot -> edits.add(new Edit(spot.at(), spot.at(), escaped(words.apply(base(spot.address()))))));
        edits.sort(Comparator.comparingInt(Edit::start));
        var result = new StringBuilder();
        var done = 0;
        for (var edit : edits) {
            result.append(text, done, edit.start()).append(edit.by());
            done = edit.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    private String written(String address, AddressSpot spot) {
        if (spot.isHtml()) {
            var value = address.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&#39;");
            var isQuoted = "\"'".indexOf(text.charAt(spot.start() - 1)) >= 0;
            return isQuoted ? value : '"' + value + '"';
        }
        var isPlain = address.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '\\');
        return isPlain ? address : "<" + address.replaceAll("[<>\\\\]", "\\\\$0") + ">";
    }

    private static String escaped(String words) {
        return words.replaceAll("[\\\\\\[\\]*_`<&!]", "\\\\$0");
    }

    private static String base(String address) {
        var fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private final class ReferenceCollector extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            add(image, image.getDestination(), true);
        }

        @Override
        public void visit(Link link) {
            add(link, link.getDestination(), false);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            if (definition.getSourceSpans().isEmpty()) {
                return;
            }
            var end = end(definition);
            for (var at = start(definition); at + 1 < end; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                } else if (text.startsWith("]:", at)) {
                    place(at + 2, end, definition.getDestination());
                    return;
                }
            }
        }

        @Override
        public void visit(HtmlInline html) {
            addFromHtml(html, html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            addFromHtml(html, html.getLiteral());
        }

        private void add(Node node, String address, boolean isPicture) {
            references.add(new TextReference(base(address), isPicture, words(node)));
            visitChildren(node);
            if (node.getSourceSpans().isEmpty() || text.charAt(start(node)) == '<') {
                return;
            }
            var label = node.getLastChild() == null ? start(node) + (isPicture ? 2 : 1) : end(node.getLastChild());
            if (!text.startsWith("](", label)) {
                return;
            }
            if (place(label + 2, end(node), address) && isPicture && node.getLastChild() == null) {
                silent.add(new SilentSpot(label, address));
            }
        }

        /** Notes the place of an address that begins after white space at a position, if it is the one that was read. */
        private boolean place(int from, int most, String address) {
            var start = from;
            while (start < most && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            var isInBrackets = start < most && text.charAt(start) == '<';
            var end = isInBrackets ? closing(start + 1, most) : bareEnd(start, most);
            if (end < 0) {
                return false;
            }
            var raw = isInBrackets ? text.substring(start + 1, end) : text.substring(start, end);
            if (!raw.equals(address) && raw.indexOf('\\') < 0 && raw.indexOf('&') < 0) {
                return false;
            }
            spots.add(new AddressSpot(start, isInBrackets ? end + 1 : end, address, false));
            return true;
        }

        private int closing(int from, int most) {
            for (var at = from; at < most; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                } else if (text.charAt(at) == '>') {
                    return at;
                }
            }
            return -1;
        }

        /** Returns the end of an address without brackets: white space, or a parenthesis that it does not open itself. */
        private int bareEnd(int from, int most) {
            var open = 0;
            var at = from;
            for (; at < most && text.charAt(at) > ' '; at++) {
                var c = text.charAt(at);
                if (c == '\\') {
                    at++;
                } else if (c == '(') {
                    open++;
                } else if (c == ')' && --open < 0) {
                    break;
                }
            }
            return Math.min(at, most);
        }

        private void addFromHtml(Node node, String literal) {
            var isPlaced = !node.getSourceSpans().isEmpty() && text.startsWith(literal, start(node));
            for (var tags = TAG.matcher(literal); tags.find(); ) {
                var isPicture = tags.group(1).equalsIgnoreCase("img");
                Optional<String> address = Optional.empty();
                var words = "";
                for (var attributes = ATTRIBUTE.matcher(tags.group(2)); attributes.find(); ) {
                    var name = attributes.group(1);
                    var number = attributes.group(2) != null ? 2 : attributes.group(3) != null ? 3 : 4;
                    var value = unescaped(attributes.group(number));
                    if (name.equalsIgnoreCase("alt")) {
                        words = value;
                    } else if (name.equalsIgnoreCase(isPicture ? "src" : "href")) {
                        address = Optional.of(value);
                        var at = start(node) + tags.start(2);
                        if (isPlaced) {
                            spots.add(new AddressSpot(
                                    at + attributes.start(number), at + attributes.end(number), value, true));
                        }
                    }
                }
                if (address.isPresent()) {
                    references.add(new TextReference(base(address.get()), isPicture, words.strip()));
                }
            }
        }

        private static String unescaped(String value) {
            return value.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        }

        private static int start(Node node) {
            return node.getSourceSpans().get(0).getInputIndex();
        }

        private static int end(Node node) {
            var last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            return last.getInputIndex() + last.getLength();
        }
    }

    /** Returns the words within a picture or link. */
    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(org.commonmark.node.Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString().strip();
    }
}
