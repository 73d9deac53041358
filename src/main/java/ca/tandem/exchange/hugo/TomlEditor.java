package ca.tandem.exchange.hugo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Editor of front matter in TOML, which leaves every line as it is that belongs to no changed field. */
final class TomlEditor {

    private static final Pattern TABLE = Pattern.compile("\\s*+\\[.*");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

    /** A field on one line: its name, its value and a comment behind it. */
    private static final Pattern FIELD =
            Pattern.compile("([^=]*=\\s*+)(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^\"'\\[{#\\s][^#]*?)(\\s*+(?:#.*)?)");

    private TomlEditor() {}

    /**
     * Returns the changes of lines.
     *
     * @param front the lines between the fences, which are valid
     * @param changes the new values by the names of the fields; null takes a field out
     */
    static List<LineEdit> edits(List<String> front, Map<String, Object> changes) {
        var table = Toml.parse(String.join("\n", front) + "\n");
        var starts = new TreeMap<Integer, String>();
        for (var name : table.keySet()) {
            starts.put(table.inputPositionOf(List.of(name)).line() - 1, name);
        }
        var edits = new ArrayList<LineEdit>();
        var missing = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        missing.putAll(changes);
        starts.forEach((from, name) -> {
            if (changes.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                var next = starts.higherKey(from);
                var end = LineEdit.endOfField(front, from, next == null ? front.size() : next);
                var value = missing.remove(name);
                edits.add(new LineEdit(
                        from, end, value == null ? List.of() : List.of(replaced(front, from, end, value))));
            }
        });
        var added = new ArrayList<String>();
        changes.forEach((name, value) -> {
            if (value != null && missing.containsKey(name)) {
                added.add(field(name, value));
            }
        });
        if (!added.isEmpty()) {
            // What follows a table would belong to it.
            var tables = starts.keySet().stream()
                    .filter(line -> TABLE.matcher(front.get(line)).matches())
                    .findFirst()
                    .orElse(front.size());
            edits.add(new LineEdit(tables, tables, added));
        }
        return edits;
    }

    /** Returns all lines anew, in the order of before but without comments, for front matter whose fields are spread over its lines. */
    static List<String> rewritten(List<String> front, Map<String, Object> changes) {
        var lines = new ArrayList<String>();
        var missing = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        missing.putAll(changes);
        Toml.parse(String.join("\n", front) + "\n").toMap().forEach((name, value) -> {
            var isChanged = changes.keySet().stream().anyMatch(name::equalsIgnoreCase);
            var changed = isChanged ? missing.remove(name) : value;
            if (changed != null) {
                lines.add(field(name, changed));
            }
        });
        changes.forEach((name, value) -> {
            if (value != null && missing.containsKey(name)) {
                lines.add(field(name, value));
            }
        });
        return lines;
    }

    private static String replaced(List<String> front, int from, int end, Object value) {
        var line = front.get(from);
        var field = FIELD.matcher(line);
        if (end == from + 1 && field.matches()) {
            return field.group(1) + text(value) + field.group(2);
        }
        var isTable = TABLE.matcher(line).matches();
        var name = isTable
                ? line.replaceAll("[\\[\\]]", "").strip()
                : line.substring(0, line.indexOf('=')).strip();
        return name + " = " + text(value);
    }

    /** Returns the line of a field. */
    static String field(String name, Object value) {
        return (BARE.matcher(name).matches() ? name : QuotedText.of(name)) + " = " + text(value);
    }

    private static String text(Object value) {
        if (value instanceof TomlTable table) {
            return text(table.toMap());
        }
        if (value instanceof TomlArray array) {
            return text(array.toList());
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> field(entry.getKey().toString(), entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TomlEditor::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof FrontMatterValue bare) {
            return bare.text();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        if (value instanceof LocalDateTime moment) {
            return moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        if (value instanceof LocalTime time) {
            return time.format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        return value instanceof String text ? QuotedText.of(text) : value.toString();
    }
}
