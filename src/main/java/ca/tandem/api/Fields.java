package ca.tandem.api;

import ca.tandem.common.BoundedJson;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The fields of a JSON object that somebody sent. Each is read as what it must be, or {@link Invalid} names it. */
final class Fields {

    private final String path;
    private final JsonObject object;

    private Fields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    /** Reads the body of a request, which must be one object with no other fields than these. */
    static Fields read(InputStream body, String... known) {
        try (var reader = BoundedJson.reader(body.readAllBytes())) {
            if (reader.readValue() instanceof JsonObject object) {
                return new Fields("", object).knowing(known);
            }
        } catch (JsonParsingException e) {
            var at = e.getLocation();
            throw new Invalid("json.malformed", at.getLineNumber(), at.getColumnNumber());
        } catch (BoundedJson.OutOfBounds e) {
            throw new Invalid("json.bounds", BoundedJson.DEEPEST, BoundedJson.LONGEST_NUMBER);
        } catch (IOException e) {
            throw new Invalid("json.malformed", 1, 1);
        } catch (JsonException e) {
            if (e.getCause() instanceof TooLarge tooLarge) {
                throw tooLarge;
            }
            throw new Invalid("json.malformed", 1, 1);
        }
        throw new Invalid("json.object");
    }

    /** A field that nobody knows would be lost without a word. */
    private Fields knowing(String... known) {
        var unknown = object.keySet().stream()
                .filter(name -> !Set.of(known).contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Invalid("field.unknown", path(unknown.get()), String.join(", ", known));
        }
        return this;
    }

    boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    /** Makes sure that the field is there; it may be null or empty. */
    void require(String name) {
        if (!object.containsKey(name)) {
            throw new Invalid("field.missing", path(name));
        }
    }

    /** A text of at most so many characters; null where there is none. */
    String text(String name, int longest) {
        if (!has(name)) {
            return null;
        }
        return text(path(name), object.get(name), longest);
    }

    private static String text(String place, JsonValue value, int longest) {
        if (!(value instanceof JsonString string)) {
            throw new Invalid("field.text", place);
        }
        var text = string.getString();
        if (text.length() > longest) {
            throw new Invalid("field.long", place, longest, text.length());
        }
        if (text.chars().anyMatch(Fields::isForbidden)) {
            throw new Invalid("field.control", place);
        }
        return text;
    }

    /** The texts in that list, each of at most so many characters; none where there is no list. */
    List<String> texts(String name, int longest) {
        if (!has(name)) {
            return List.of();
        }
        if (object.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
            throw new Invalid("field.list", path(name));
        }
        var list = object.getJsonArray(name);
        return IntStream.range(0, list.size())
                .mapToObj(index -> text(path(name) + "[" + index + "]", list.get(index), longest))
                .toList();
    }

    /** A whole number; null where there is none. */
    Integer number(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            if (object.get(name) instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // no whole number, or too large: the same sentence says it
        }
        throw new Invalid("field.number", path(name));
    }

    /** True or false; false where there is nothing. */
    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        var value = object.get(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new Invalid("field.flag", path(name));
        }
        return value == JsonValue.TRUE;
    }

    /** One of the words of that list, in any case; null where there is none. */
    <E extends Enum<E>> E oneOf(String name, Class<E> list) {
        if (!has(name)) {
            return null;
        }
        var word = text(name, Integer.MAX_VALUE);
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid("field.word", path(name), Parameter.words(list)));
    }

    /** The object in that field; empty where there is none. */
    Optional<Fields> object(String name, String... known) {
        return has(name) ? Optional.of(inner(path(name), object.get(name), known)) : Optional.empty();
    }

    /** The objects in that list; none where there is no list. */
    List<Fields> objects(String name, String... known) {
        if (!has(name)) {
            return List.of();
        }
        if (object.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
            throw new Invalid("field.list", path(name));
        }
        var list = object.getJsonArray(name);
        return IntStream.range(0, list.size())
                .mapToObj(index -> inner(path(name) + "[" + index + "]", list.get(index), known))
                .toList();
    }

    private static Fields inner(String path, JsonValue value, String... known) {
        if (value instanceof JsonObject inner) {
            return new Fields(path, inner).knowing(known);
        }
        throw new Invalid("field.object", path);
    }

    /** The name of a field as sentences give it, such as {@code facts.salary.low}. */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** No text has them, and PostgreSQL does not keep the first. */
    private static boolean isForbidden(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
