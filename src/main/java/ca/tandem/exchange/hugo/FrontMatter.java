package ca.tandem.exchange.hugo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The front matter and the body of a page in a Hugo tree: the fields in YAML between two lines of {@code ---}, in TOML between two lines of
 * {@code +++} or in a JSON object, and the text below. Every value is a text, a list or a map, because YAML's numbers and booleans would
 * change titles such as {@code 1.10} or {@code No}.
 *
 * @param fields the fields; their names, and those in their maps, are found in any case, as Hugo finds them
 * @param body the text below the front matter
 * @param repairs the errors that were repaired; empty if the front matter is valid
 */
record FrontMatter(Map<String, Object> fields, String body, List<FrontMatterFix> repairs) {

    private static final String YAML = "---";
    private static final String TOML = "+++";

    /** Maximum length of front matter, in characters. It is a handful of lines; more is an attack or a mistake. */
    private static final int LONGEST = 64 * 1024;

    /** Greatest depth of lists and maps within each other. A handful is usual; what follows would not end well with thousands. */
    private static final int DEEPEST = 100;

    FrontMatter {
        fields = anyCase(fields, 0);
        repairs = List.copyOf(repairs);
    }

    /**
     * Parses a page.
     *
     * @param page the whole file; a byte order mark, blank lines before the front matter and any kind of line break are accepted
     * @return the page
     * @throws FrontMatterException if there is no front matter, or it cannot be parsed even after repair
     */
    static FrontMatter parse(String page) {
        var plain = page.replace("\r\n", "\n").replace('\r', '\n');
        var lines = Arrays.asList((plain.startsWith("\uFEFF") ? plain.substring(1) : plain).split("\n", -1));
        var start = 0;
        while (start < lines.size() - 1 && lines.get(start).isBlank()) {
            start++;
        }
        var first = lines.get(start).stripTrailing();
        try {
            if (first.startsWith("{")) {
                return json(lines.subList(start, lines.size()));
            }
            if (!first.equals(YAML) && !first.equals(TOML)) {
                throw new FrontMatterException("frontmatter.missing", 1);
            }
            return fenced(first, lines.subList(start, lines.size()));
        } catch (FrontMatterException problem) {
            throw problem.below(start);
        }
    }

    private static FrontMatter json(List<String> lines) {
        var text = String.join("\n", lines);
        var end = JsonFrontMatter.end(text);
        var body = text.substring(end).replaceFirst("^[ \\t]*+\\n", "");
        return new FrontMatter(JsonFrontMatter.read(limited(text.substring(0, end))), body, List.of());
    }

    private static FrontMatter fenced(String fence, List<String> lines) {
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(fence)) {
            end++;
        }
        if (end == lines.size()) {
            throw new FrontMatterException("frontmatter.open", 1);
        }
        var front = lines.subList(1, end);
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        try {
            limited(String.join("\n", front));
            return fence.equals(TOML)
                    ? new FrontMatter(TomlFrontMatter.read(front), body, List.of())
                    : yaml(front, body);
        } catch (FrontMatterException problem) {
            // The fence above is one more line.
            throw problem.below(1);
        }
    }

    private static FrontMatter yaml(List<String> front, String body) {
        try {
            return valid(YamlFrontMatter.read(front), front, body);
        } catch (FrontMatterException problem) {
            return repaired(front, body, problem);
        }
    }

    private static FrontMatter valid(Map<String, Object> fields, List<String> front, String body) {
        return YamlFrontMatter.mayHoldText(fields)
                ? indented(front, body).orElseGet(() -> new FrontMatter(fields, body, List.of()))
                : new FrontMatter(fields, body, List.of());
    }

    /** Returns the page with the sentences below a block taken into it; empty if there are none. */
    private static Optional<FrontMatter> indented(List<String> front, String body) {
        var repair = FrontMatterFixer.of(front);
        if (repair.repairs().stream().noneMatch(fix -> fix.kind() == FrontMatterFix.FixKind.INDENTATION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FrontMatter(YamlFrontMatter.read(repair.lines()), body, repair.repairs()));
        } catch (FrontMatterException e) {
            return Optional.empty();
        }
    }

    private static FrontMatter repaired(List<String> front, String body, FrontMatterException problem) {
        var repair = FrontMatterFixer.of(front);
        if (repair.repairs().isEmpty()) {
            throw problem;
        }
        try {
            return new FrontMatter(YamlFrontMatter.read(repair.lines()), body, repair.repairs());
        } catch (FrontMatterException stillWrong) {
            // A repair keeps the number of lines, so the line of the first problem still counts.
            problem.addSuppressed(stillWrong);
            throw problem;
        }
    }

    private static String limited(String front) {
        if (front.length() > LONGEST) {
            throw new FrontMatterException("frontmatter.long", 1);
        }
        return front;
    }

    private static Map<String, Object> anyCase(Map<?, ?> fields, int depth) {
        var folded = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, value) -> folded.put(String.valueOf(name), anyCase(value, depth + 1)));
        return folded;
    }

    private static Object anyCase(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new FrontMatterException("frontmatter.deep", 1);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> anyCase(each, depth + 1)).toList();
        }
        return value instanceof Map<?, ?> map ? anyCase(map, depth) : value;
    }
}
