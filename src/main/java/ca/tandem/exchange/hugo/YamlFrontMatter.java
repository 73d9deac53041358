package ca.tandem.exchange.hugo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reader of front matter in YAML. */
final class YamlFrontMatter {

    private static final String FORMAT = "YAML";

    static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            // A field without a value is null in every schema, and this schema has no tag for it.
            .setTagConstructors(Map.of(Tag.NULL, node -> ""))
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(10)
            .build();

    private YamlFrontMatter() {}

    /**
     * Reads the fields, each a text, a list or a map.
     *
     * @param lines the lines between the fences
     * @throws FrontMatterException if they are not valid, with the line among these
     */
    static Map<String, Object> read(List<String> lines) {
        try {
            var loaded = new Load(SETTINGS).loadFromString(String.join("\n", lines) + "\n");
            var fields = new LinkedHashMap<String, Object>();
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((name, value) -> fields.put(String.valueOf(name), value));
            } else if (loaded != null) {
                throw FrontMatterException.invalid(FORMAT, 1);
            }
            return fields;
        } catch (MarkedYamlEngineException e) {
            // The mark counts from 0.
            throw FrontMatterException.invalid(
                    FORMAT, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1));
        } catch (YamlEngineException | StackOverflowError e) {
            // Thousands of nested brackets end here: the parser is recursive.
            throw FrontMatterException.invalid(FORMAT, 1);
        }
    }

    /** Checks whether a name has spaces, as the beginning of a sentence has that lost its indentation: {@code Your new team: eight people}. */
    static boolean mayHoldText(Map<String, Object> fields) {
        return fields.keySet().stream().anyMatch(name -> name.indexOf(' ') >= 0);
    }
}
