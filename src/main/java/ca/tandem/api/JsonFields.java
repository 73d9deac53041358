package ca.tandem.api;

import ca.tandem.common.BoundedJson;
import ca.tandem.common.ProblemException;
import ca.tandem.common.text.DateText;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reader for the fields of a JSON object in a request. Each method checks the type of a field and throws {@link ProblemException}, with the field's
 * name, if it does not match.
 */
final class JsonFields {

    private static final int LONGEST_INSTANT = 60;

    private final String path;
    private final JsonObject object;

    private JsonFields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    /** Reads a request body, which must be a single object with no other fields than the given ones. */
    static JsonFields read(InputStream body, String... known) {
        try (var reader = BoundedJson.reader(body.readAllBytes())) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonFields("", object).rejectUnknown(known);
            }
        } catch (JsonParsingException e) {
            var at = e.getLocation();
            throw ProblemException.malformed("json.malformed", at.getLineNumber(), at.getColumnNumber());
        } catch (BoundedJson.JsonLimitException e) {
            throw ProblemException.malformed("json.bounds", BoundedJson.MAX_DEPTH, BoundedJson.MAX_NUMBER_LENGTH);
        } catch (IOException e) {
            throw ProblemException.malformed("json.malformed", 1, 1);
        } catch (JsonException e) {
            if (e.getCause() instanceof ProblemException tooLarge) {
                throw tooLarge;
            }
            throw ProblemException.malformed("json.malformed", 1, 1);
        }
        throw ProblemException.malformed("json.object");
    }

    /** Rejects unknown fields, which would otherwise be ignored silently. */
    private JsonFields rejectUnknown(String... known) {
        var unknown = object.keySet().stream()
                .filter(name -> !Set.of(known).contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw ProblemException.malformed("field.unknown", path(unknown.get()), String.join(", ", known));
        }
        return this;
    }

    boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    /** Checks that a field is present; its value may be null or empty. */
    void require(String name) {
        if (!object.containsKey(name)) {
            throw ProblemException.malformed("field.missing", path(name));
        }
    }

    /** Returns a text of at most {@code longest} characters; null if the field is missing or null. */
    String text(String name, int longest) {
        if (!has(name)) {
            return null;
        }
        return text(path(name), object.get(name), longest);
    }

    private static String text(String place, JsonValue value, int longest) {
        if (!(value instanceof JsonString string)) {
            throw ProblemException.malformed("field.text", place);
        }
        var text = string.getString();
        if (text.length() > longest) {
            throw ProblemException.malformed("field.long", place, longest, text.length());
        }
        if (text.chars().anyMatch(JsonFields::isForbidden)) {
            throw ProblemException.malformed("field.control", place);
        }
        return text;
    }

    /** Returns a list of texts of at most {@code longest} characters each; empty if the field is missing or null. */
    List<String> texts(String name, int longest) {
        if (!has(name)) {
            return List.of();
        }
        if (object.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
            throw ProblemException.malformed("field.list", path(name));
        }
        var list = object.getJsonArray(name);
        return IntStream.range(0, list.size())
                .mapToObj(index -> text(path(name) + "[" + index + "]", list.get(index), longest))
                .toList();
    }

    /** Returns an integer; null if the field is missing or null. */
    Integer number(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            if (object.get(name) instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // not an integer, or out of range: reported below
        }
        throw ProblemException.malformed("field.number", path(name));
    }

    /** Returns a boolean; false if the field is missing or null. */
    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        var value = object.get(name);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw ProblemException.malformed("field.flag", path(name));
        }
        return value == JsonValue.TRUE;
    }

    /** Returns a constant of an enum, matched regardless of case; null if the field is missing or null. */
    <E extends Enum<E>> E oneOf(String name, Class<E> list) {
        return list.cast(oneOf(name, List.<Enum<?>>of(list.getEnumConstants())));
    }

    /** Returns one of the given constants, matched regardless of case; null if the field is missing or null. */
    Enum<?> oneOf(String name, List<Enum<?>> list) {
        if (!has(name)) {
            return null;
        }
        var word = text(name, Integer.MAX_VALUE);
        return list.stream()
                .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.malformed("field.word", path(name), QueryParameters.words(list)));
    }

    /** Returns a list of constants of an enum, matched regardless of case; empty if the field is missing or null. */
    <E extends Enum<E>> List<E> listOf(String name, Class<E> list) {
        return texts(name, Integer.MAX_VALUE).stream()
                .map(word -> QueryParameters.word(path(name), word, list))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns an instant, which is given with its offset; null if the field is missing or null. */
    Instant instant(String name) {
        var text = text(name, LONGEST_INSTANT);
        if (text == null) {
            return null;
        }
        try {
            return DateText.checked(OffsetDateTime.parse(text)).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.malformed("field.instant", path(name));
        }
    }

    /** Returns an object with no other fields than the given ones; empty if the field is missing or null. */
    Optional<JsonFields> object(String name, String... known) {
        return has(name) ? Optional.of(inner(path(name), object.get(name), known)) : Optional.empty();
    }

    /** Returns a list of objects with no other fields than the given ones; empty if the field is missing or null. */
    List<JsonFields> objects(String name, String... known) {
        if (!has(name)) {
            return List.of();
        }
        if (object.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
            throw ProblemException.malformed("field.list", path(name));
        }
        var list = object.getJsonArray(name);
        return IntStream.range(0, list.size())
                .mapToObj(index -> inner(path(name) + "[" + index + "]", list.get(index), known))
                .toList();
    }

    private static JsonFields inner(String path, JsonValue value, String... known) {
        if (value instanceof JsonObject inner) {
            return new JsonFields(path, inner).rejectUnknown(known);
        }
        throw ProblemException.malformed("field.object", path);
    }

    /** Returns the path of a field as messages name it, such as {@code facts.salary.low}. */
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Checks for control characters. No text needs them, and PostgreSQL cannot store the first, NUL. */
    private static boolean isForbidden(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
