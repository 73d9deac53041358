package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.CodeResolver.CodeReference;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.workflow.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reader of a source, a target or original data, with the inline elements of XLIFF 2. Annotations that a tool added are passed over. */
final class InlineReader {

    /** Maximum number of characters and codes; more are counted, but not kept. */
    private static final int MOST = PostingText.LONGEST_PASSAGE;

    private final SafeXml xml;
    private final String core;
    private final Map<String, String> originalData;
    private final Map<String, String> copies = new HashMap<>();
    private final List<Object> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int length;
    private Refusal fault;

    /**
     * Creates a reader for the element at whose start the cursor is.
     *
     * @param originalData the original data of the unit by id
     */
    InlineReader(SafeXml xml, String core, Map<String, String> originalData) {
        this.xml = xml;
        this.core = core;
        this.originalData = originalData;
    }

    /** Reads to the end of the element. */
    InlineText read() {
        // The closing code of each open element; empty for an annotation.
        Deque<List<CodeReference>> open = new ArrayDeque<>();
        while (xml.next()) {
            if (xml.isStart()) {
                begin(open);
            } else if (!xml.isEnd()) {
                add(xml.text());
            } else if (open.isEmpty()) {
                break;
            } else {
                open.pop().forEach(this::add);
            }
        }
        endWords();
        return new InlineText(length > MOST ? List.of() : pieces, length);
    }

    /** Returns the reason for which the text is refused; null if it is valid. */
    Refusal fault() {
        return fault;
    }

    private void begin(Deque<List<CodeReference>> open) {
        var name = core.equals(xml.namespace()) ? xml.name() : "";
        switch (name) {
            case "pc" -> {
                add(code("id", CodeRole.OPEN, "dataRefStart"));
                open.push(List.of(code("id", CodeRole.CLOSE, "dataRefEnd")));
            }
            case "mrk" -> open.push(List.of());
            case "cp" -> {
                character(xml.attribute("hex"));
                xml.skip();
            }
            case "ph" -> {
                add(code("id", CodeRole.ALONE, "dataRef"));
                xml.skip();
            }
            case "sc" -> {
                add(code("id", CodeRole.OPEN, "dataRef"));
                xml.skip();
            }
            case "ec" -> {
                add(code(xml.attribute("startRef") == null ? "id" : "startRef", CodeRole.CLOSE, "dataRef"));
                xml.skip();
            }
            case "sm", "em" -> xml.skip();
            default -> {
                refuse("xliff.unit.element", xml.name());
                xml.skip();
            }
        }
    }

    /** Reads a code. An ending code that refers to its beginning is a copy where that is one. */
    private CodeReference code(String idAttribute, CodeRole codeRole, String dataAttribute) {
        var id = xml.attribute(idAttribute);
        if (id == null) {
            refuse("xliff.unit.code", xml.name());
            id = "";
        }
        var copyOf = xml.attribute("copyOf");
        if (copyOf != null) {
            copies.put(id, copyOf);
        }
        var reference = xml.attribute(dataAttribute);
        return new CodeReference(id, copies.get(id), codeRole, reference == null ? null : originalData.get(reference));
    }

    private void character(String hex) {
        if (hex != null && hex.matches("[0-9A-Fa-f]{1,6}") && Character.isValidCodePoint(Integer.parseInt(hex, 16))) {
            add(Character.toString(Integer.parseInt(hex, 16)));
        } else {
            refuse("xliff.unit.cp", hex == null ? "" : hex);
        }
    }

    private void add(String text) {
        length += text.length();
        if (length <= MOST) {
            words.append(text);
        }
    }

    private void add(CodeReference codeReference) {
        length++;
        if (length <= MOST) {
            endWords();
            pieces.add(codeReference);
        }
    }

    private void endWords() {
        if (words.length() > 0) {
            pieces.add(words.toString());
            words.setLength(0);
        }
    }

    private void refuse(String code, String argument) {
        fault = fault == null ? Refusal.workflow(code, argument) : fault;
    }
}
