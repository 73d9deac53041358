package ca.tandem.exchange.hugo;

import ca.tandem.common.JsonFactories;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reader of front matter in JSON. */
final class JsonFrontMatter {

    private static final String FORMAT = "JSON";

    /** Greatest depth of objects and lists within each other. A handful is usual; more is an attack. */
    private static final int DEEPEST = 100;

    private JsonFrontMatter() {}

    /**
     * Returns the index after the object with which a text begins.
     *
     * @throws FrontMatterException if the object does not end, or is too deep
     */
    static int end(String text) {
        var depth = 0;
        var quoted = false;
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (quoted && character == '\\') {
                index++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '{' || character == '[')) {
                depth++;
                if (depth > DEEPEST) {
                    throw FrontMatterException.invalid(FORMAT, 1);
                }
            } else if (!quoted && (character == '}' || character == ']')) {
                depth--;
                if (depth == 0) {
                    return index + 1;
                }
            }
        }
        throw new FrontMatterException("frontmatter.open", 1);
    }

    /**
     * Reads the fields, each a text, a list or a map.
     *
     * @throws FrontMatterException if the object is not valid, with the line within it
     */
    static Map<String, Object> read(String object) {
        try (var reader = JsonFactories.READERS.createReader(new StringReader(object))) {
            return fields(reader.readObject());
        } catch (JsonParsingException e) {
            throw FrontMatterException.invalid(
                    FORMAT, (int) Math.max(1, e.getLocation().getLineNumber()));
        } catch (JsonException | StackOverflowError e) {
            throw FrontMatterException.invalid(FORMAT, 1);
        }
    }

    private static Map<String, Object> fields(JsonObject object) {
        var fields = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> fields.put(name, plain(value)));
        return fields;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().map(JsonFrontMatter::plain).toList();
        }
        if (value instanceof JsonObject object) {
            return fields(object);
        }
        return value instanceof JsonString text
                ? text.getString()
                : value.equals(JsonValue.NULL) ? "" : value.toString();
    }
}
