package ca.tandem.exchange.tmx;

import ca.tandem.posting.PostingText;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of an element of a TMX file. Inside, {@code hi} keeps its words; {@code bpt}, {@code ept}, {@code ph}, {@code it} and
 * {@code ut} hold codes of another tool's format, which say nothing here and are left out.
 *
 * @param words the words, cut where they are longer than any text of a posting
 * @param fault the code of the fault; null if there is none
 */
record TmxText(String words, String fault) {

    /**
     * Maximum length of a text: that of a passage of a posting, which no unit exceeds. It keeps an endless file from exhausting the memory.
     */
    private static final int LONGEST = PostingText.LONGEST_PASSAGE;

    private static final Set<String> CODES = Set.of("bpt", "ept", "ph", "it", "ut");

    /** A code that begins a style for tags of Trados Workbench: the tag stands as text between it and the next code. */
    private static final Pattern BEFORE_TAG = Pattern.compile("\\{\\\\cs[56]\\b.*", Pattern.DOTALL);

    /** Reads to the end of the element at whose start the reader is. */
    static TmxText read(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        var code = new StringBuilder();
        var codeDepth = 0;
        var isTag = false;
        String fault = null;
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (codeDepth == 0 && CODES.contains(xml.getLocalName())) {
                        codeDepth = depth;
                        code.setLength(0);
                        text.append("lb".equals(xml.getAttributeValue(null, "type")) ? "\n" : "");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == codeDepth) {
                        codeDepth = 0;
                        isTag = BEFORE_TAG.matcher(code).matches();
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    var read = codeDepth > 0 ? code : text;
                    if (read.length() + xml.getTextLength() > LONGEST) {
                        fault = "long";
                    } else if (codeDepth > 0 || !isTag) {
                        read.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> fault = "entity";
                default -> {
                    // comments and processing instructions hold no text
                }
            }
        }
        return new TmxText(text.toString(), fault);
    }
}
