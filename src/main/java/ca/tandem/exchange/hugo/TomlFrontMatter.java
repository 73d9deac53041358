package ca.tandem.exchange.hugo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Reader of front matter in TOML. */
final class TomlFrontMatter {

    private static final String FORMAT = "TOML";

    /** The most characters, of which the parser takes far longer than those of other formats. */
    private static final int LONGEST = 16 * 1024;

    private TomlFrontMatter() {}

    /**
     * Reads the fields, each a text, a list or a map.
     *
     * @param lines the lines between the fences
     * @throws FrontMatterException if they are not valid, with the line among these
     */
    static Map<String, Object> read(List<String> lines) {
        var text = String.join("\n", lines) + "\n";
        if (text.length() > LONGEST) {
            throw new FrontMatterException("frontmatter.long", 1);
        }
        try {
            var result = Toml.parse(text);
            if (result.hasErrors()) {
                throw FrontMatterException.invalid(
                        FORMAT, result.errors().get(0).position().line());
            }
            return fields(result);
        } catch (StackOverflowError e) {
            // Thousands of nested brackets end here: the parser is recursive.
            throw FrontMatterException.invalid(FORMAT, 1);
        }
    }

    private static Map<String, Object> fields(TomlTable table) {
        var fields = new LinkedHashMap<String, Object>();
        table.toMap().forEach((name, value) -> fields.put(name, plain(value)));
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof TomlArray array) {
            return array.toList().stream().map(TomlFrontMatter::plain).toList();
        }
        return value instanceof TomlTable table ? fields(table) : value.toString();
    }
}
