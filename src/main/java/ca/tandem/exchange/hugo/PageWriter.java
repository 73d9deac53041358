package ca.tandem.exchange.hugo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Writer of pages of a Hugo tree. A page that exists keeps its format, the order of its fields, those that the portal does not know, its
 * comments and its line breaks; only the lines of what changes are other ones. What is written is read again and compared, so that no
 * change is lost and none spreads.
 */
final class PageWriter {

    /** The format of front matter. */
    enum PageFormat {
        YAML("---"),
        TOML("+++"),
        JSON("");

        private final String fence;

        PageFormat(String fence) {
            this.fence = fence;
        }

        /** Returns the format of a page that has front matter. */
        static PageFormat of(String page) {
            var start = (page.startsWith("\uFEFF") ? page.substring(1) : page).stripLeading();
            return start.startsWith("{") ? JSON : start.startsWith(TOML.fence) ? TOML : YAML;
        }
    }

    private PageWriter() {}

    /**
     * Returns a page with other values of fields, and another text.
     *
     * @param page the page as it was
     * @param changes the new values by the names of the fields; null takes a field out
     * @param body the new text, with line feeds; null if it stays
     * @throws IllegalStateException if the page cannot be changed so
     */
    static String changed(String page, Map<String, Object> changes, String body) {
        var before = FrontMatter.parse(page);
        var expected = new FrontMatter(
                expected(before.fields(), changes, PageFormat.of(page)),
                body == null ? before.body() : body,
                List.of());
        for (var isAnew : List.of(false, true)) {
            var changed = changed(page, before, changes, body, isAnew);
            if (says(changed, expected)) {
                return changed;
            }
        }
        // The other formats take less than a description may have; all fields stay, and an export does not end here.
        var inYaml = written(PageFormat.YAML, expected.fields(), Map.of(), expected.body());
        if (says(inYaml, expected)) {
            return inYaml;
        }
        throw new IllegalStateException("The fields " + changes.keySet() + " cannot be changed in this front matter");
    }

    /** Returns a new page. */
    static String written(PageFormat format, Map<String, Object> fields, Map<String, ScalarStyle> styles, String body) {
        var front = new ArrayList<String>();
        switch (format) {
            case YAML ->
                fields.forEach((name, value) ->
                        front.addAll(YamlText.field(name, value, styles.getOrDefault(name, ScalarStyle.PLAIN))));
            case TOML -> fields.forEach((name, value) -> front.add(TomlEditor.field(name, value)));
            case JSON -> front.add(JsonEditor.object(fields));
        }
        if (format != PageFormat.JSON) {
            front.add(0, format.fence);
            front.add(format.fence);
        }
        return String.join("\n", front) + "\n" + body;
    }

    /** Returns the style in which a page in YAML has the text of a field; empty if it has no such field, or its front matter was repaired. */
    static Optional<ScalarStyle> style(String page, String name) {
        var lines = page.lines().toList();
        var start = 0;
        while (lines.get(start).replace("\uFEFF", "").isBlank()) {
            start++;
        }
        var rest = lines.subList(start + 1, lines.size());
        var end = rest.stream().map(String::stripTrailing).toList().indexOf(PageFormat.YAML.fence);
        return FrontMatter.parse(page).repairs().isEmpty()
                ? YamlEditor.style(rest.subList(0, end), name)
                : Optional.empty();
    }

    /** Checks whether a page has front matter that the present rules read, which may be stricter than those of its import. */
    static boolean isPage(String page) {
        try {
            FrontMatter.parse(page);
            return true;
        } catch (FrontMatterException e) {
            return false;
        }
    }

    private static boolean says(String page, FrontMatter expected) {
        try {
            return FrontMatter.parse(page).equals(expected);
        } catch (FrontMatterException e) {
            return false;
        }
    }

    private static Map<String, Object> expected(
            Map<String, Object> fields, Map<String, Object> changes, PageFormat format) {
        var expected = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        expected.putAll(fields);
        changes.forEach((name, value) -> {
            if (value == null) {
                expected.remove(name);
            } else {
                expected.put(name, plain(value, format));
            }
        });
        return expected;
    }

    /** Returns a value as it is read again. */
    private static Object plain(Object value, PageFormat format) {
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((name, each) -> plain.put(name.toString(), plain(each, format)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> plain(each, format)).toList();
        }
        if (value instanceof FrontMatterValue bare) {
            // TOML alone reads a moment as one, and leaves out seconds that are 0.
            return bare.isDate() && format == PageFormat.TOML
                    ? OffsetDateTime.parse(bare.text()).toString()
                    : bare.text();
        }
        return value.toString();
    }

    private static String changed(
            String page, FrontMatter before, Map<String, Object> changes, String body, boolean isAnew) {
        var lines = new ArrayList<>(List.of(page.split("(?<=\\n)|(?<=\\r)(?!\\n)")));
        var lineBreak = lineBreak(lines);
        var start = 0;
        while (bare(lines.get(start)).replace("\uFEFF", "").isBlank()) {
            start++;
        }
        var format = PageFormat.of(page);
        if (format == PageFormat.JSON) {
            return changedJson(
                    String.join("", lines.subList(0, start)),
                    String.join("", lines.subList(start, lines.size())),
                    changes,
                    body,
                    lineBreak);
        }
        var end = start + 1;
        while (!bare(lines.get(end)).stripTrailing().equals(format.fence)) {
            end++;
        }
        var front = lines.subList(start + 1, end).stream().map(PageWriter::bare).toList();
        if (!before.repairs().isEmpty()) {
            front = FrontMatterFixer.of(front).lines();
        }
        var written = new ArrayList<String>();
        for (var index = 0; index < front.size(); index++) {
            written.add(front.get(index) + ending(lines.get(start + 1 + index)));
        }
        for (var edit : descending(edits(format, front, changes, isAnew))) {
            var replaced = written.subList(edit.from(), edit.to());
            replaced.clear();
            replaced.addAll(edit.lines().stream().map(line -> line + lineBreak).toList());
        }
        var head = String.join("", lines.subList(0, start + 1)) + String.join("", written);
        var fence = lines.get(end);
        if (body == null) {
            return head + String.join("", lines.subList(end, lines.size()));
        }
        return head
                + bare(fence)
                + (ending(fence).isEmpty() ? lineBreak : ending(fence))
                + body.replace("\n", lineBreak);
    }

    private static String changedJson(
            String above, String rest, Map<String, Object> changes, String body, String lineBreak) {
        var mark = rest.startsWith("\uFEFF") ? 1 : 0;
        var end = mark + JsonFrontMatter.end(rest.substring(mark));
        var object = JsonEditor.edited(rest.substring(mark, end), changes, lineBreak);
        var below = body == null ? rest.substring(end) : lineBreak + body.replace("\n", lineBreak);
        return above + rest.substring(0, mark) + object + below;
    }

    private static List<LineEdit> edits(
            PageFormat format, List<String> front, Map<String, Object> changes, boolean isAnew) {
        if (isAnew) {
            var lines = format == PageFormat.TOML
                    ? TomlEditor.rewritten(front, changes)
                    : YamlEditor.rewritten(front, changes);
            return List.of(new LineEdit(0, front.size(), lines));
        }
        return format == PageFormat.TOML ? TomlEditor.edits(front, changes) : YamlEditor.edits(front, changes);
    }

    /** Returns the changes from the last to the first, so that none moves the lines of another. */
    private static List<LineEdit> descending(List<LineEdit> edits) {
        var descending = new ArrayList<>(edits);
        descending.sort((one, other) -> Integer.compare(other.from(), one.from()));
        return descending;
    }

    private static String lineBreak(List<String> lines) {
        var ending = ending(lines.get(0));
        return ending.isEmpty() ? "\n" : ending;
    }

    private static String bare(String line) {
        return line.substring(0, line.length() - ending(line).length());
    }

    private static String ending(String line) {
        if (line.endsWith("\r\n")) {
            return "\r\n";
        }
        return line.endsWith("\n") || line.endsWith("\r") ? line.substring(line.length() - 1) : "";
    }
}
