package ca.tandem.exchange.hugo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writer of fields in YAML, such that every reader of YAML 1.1 and 1.2 takes a text for a text. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile(
            "(?!(?i:y|n|yes|no|on|off|true|false|null|nan|inf)$)\\p{L}(?:[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\x{FFFE}\\x{FFFF}:#]|:(?! |$)|(?<! )#)*+(?<! )");
    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{FEFF}\\x{FFFE}\\x{FFFF}]*");
    private static final Pattern SEVERAL_LINES = Pattern.compile(
            "[^\\s\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{FEFF}\\x{FFFE}\\x{FFFF}][[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{FEFF}\\x{FFFE}\\x{FFFF}]\\n]*");

    private YamlText() {}

    /**
     * Returns the lines of a field.
     *
     * @param key the name, as it is to be written
     * @param value the value
     * @param style the style of a text, as far as the text allows it
     */
    static List<String> field(String key, Object value, ScalarStyle style) {
        var lines = new ArrayList<String>();
        add(lines, "", key + ":", value, style);
        return lines;
    }

    private static void add(List<String> lines, String indent, String key, Object value, ScalarStyle style) {
        if (value instanceof Map<?, ?> map) {
            lines.add(indent + key);
            map.forEach((name, each) -> add(lines, indent + "  ", name + ":", each, style));
        } else if (value instanceof List<?> list) {
            lines.add(indent + key);
            list.forEach(each -> addItem(lines, indent + "  ", each, style));
        } else if (isBlock(value, style)) {
            lines.add(indent
                    + key
                    + (style == ScalarStyle.FOLDED && value.toString().indexOf('\n') < 0 ? " >-" : " |-"));
            value.toString().lines().forEach(line -> lines.add(line.isEmpty() ? "" : indent + "  " + line));
        } else {
            lines.add(indent + key + " " + scalar(value, style));
        }
    }

    private static void addItem(List<String> lines, String indent, Object item, ScalarStyle style) {
        var own = new ArrayList<String>();
        if (item instanceof Map<?, ?> map) {
            map.forEach((name, each) -> add(own, indent + "  ", name + ":", each, style));
            own.set(0, indent + "- " + own.get(0).stripLeading());
        } else {
            own.add(indent + "- " + scalar(item, style));
        }
        lines.addAll(own);
    }

    private static boolean isBlock(Object value, ScalarStyle style) {
        return value instanceof String text
                && (style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL)
                && SEVERAL_LINES.matcher(text).matches()
                && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    /** Returns a value on one line. */
    static String scalar(Object value, ScalarStyle style) {
        if (!(value instanceof String text)) {
            return value instanceof FrontMatterValue bare ? bare.text() : value.toString();
        }
        if (style == ScalarStyle.SINGLE_QUOTED && ONE_LINE.matcher(text).matches()) {
            return "'" + text.replace("'", "''") + "'";
        }
        return style == ScalarStyle.PLAIN && PLAIN.matcher(text).matches() ? text : QuotedText.of(text);
    }
}
