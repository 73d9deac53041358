package ca.tandem.exchange.hugo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The front matter and the body of a page in a Hugo tree: the fields between the two lines of {@code ---}, and the text below. Every value
 * is a text, a list or a map, because YAML's numbers and booleans would change titles such as {@code 1.10} or {@code No}.
 *
 * @param fields the fields in their order
 * @param body the text below the front matter
 * @param repairs the errors that were repaired; empty if the front matter is valid YAML
 */
record FrontMatter(Map<String, Object> fields, String body, List<FrontMatterFix> repairs) {

    private static final String FENCE = "---";

    /** Maximum length of front matter, in characters. It is a handful of lines; more is an attack or a mistake. */
    private static final int LONGEST = 64 * 1024;

    /** Pattern of a field's name. A name with spaces is the beginning of a sentence that lost its indentation. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            // A field without a value is null in every schema, and this schema has no tag for it.
            .setTagConstructors(Map.of(Tag.NULL, node -> ""))
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(10)
            .build();

    FrontMatter {
        repairs = List.copyOf(repairs);
    }

    /**
     * Parses a page.
     *
     * @param page the whole file; a byte order mark and any kind of line break are accepted
     * @return the page
     * @throws FrontMatterException if there is no front matter, or it cannot be parsed even after repair
     */
    static FrontMatter parse(String page) {
        var plain = page.replace("\r\n", "\n").replace('\r', '\n');
        var lines = Arrays.asList((plain.startsWith("\uFEFF") ? plain.substring(1) : plain).split("\n", -1));
        if (!isFence(lines.get(0))) {
            throw new FrontMatterException("frontmatter.missing", 1);
        }
        var end = 1;
        while (end < lines.size() && !isFence(lines.get(end))) {
            end++;
        }
        if (end == lines.size()) {
            throw new FrontMatterException("frontmatter.invalid", lines.size());
        }
        var front = lines.subList(1, end);
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        try {
            return new FrontMatter(load(front), body, List.of());
        } catch (FrontMatterException problem) {
            return repaired(front, body, problem);
        }
    }

    private static FrontMatter repaired(List<String> front, String body, FrontMatterException problem) {
        var repair = FrontMatterFixer.of(front);
        if (repair.repairs().isEmpty()) {
            throw problem;
        }
        try {
            return new FrontMatter(load(repair.lines()), body, repair.repairs());
        } catch (FrontMatterException stillWrong) {
            // A repair keeps the number of lines, so the line of the first problem still counts.
            problem.addSuppressed(stillWrong);
            throw problem;
        }
    }

    private static Map<String, Object> load(List<String> lines) {
        try {
            var yaml = String.join("\n", lines) + "\n";
            if (yaml.length() > LONGEST) {
                throw new FrontMatterException("frontmatter.invalid", 2);
            }
            var loaded = new Load(SETTINGS).loadFromString(yaml);
            var fields = new LinkedHashMap<String, Object>();
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            } else if (loaded != null) {
                throw new FrontMatterException("frontmatter.invalid", 2);
            }
            if (!fields.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
                throw new FrontMatterException("frontmatter.invalid", 2);
            }
            return fields;
        } catch (MarkedYamlEngineException e) {
            // The mark counts from 0, and the fence above is one more line.
            throw new FrontMatterException(
                    "frontmatter.invalid",
                    e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(2));
        } catch (YamlEngineException | StackOverflowError e) {
            // Thousands of nested brackets end here: the parser is recursive.
            throw new FrontMatterException("frontmatter.invalid", 2);
        }
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
