package ca.tandem.common;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A reader of JSON from outside that limits nesting and the length of numbers before a parser sees the text. A parser recurses into each
 * bracket until its stack overflows, and converts a number in a time that grows with the square of its digits.
 */
public final class BoundedJson {

    /** Maximum nesting depth of objects and arrays. */
    public static final int MAX_DEPTH = 50;

    /** Maximum length of a number, in characters. */
    public static final int MAX_NUMBER_LENGTH = 40;

    private BoundedJson() {}

    /** Thrown for JSON that nests too deep or has too long a number. */
    public static final class JsonLimitException extends JsonException {

        private static final long serialVersionUID = 1L;

        JsonLimitException(String message) {
            super(message);
        }
    }

    /**
     * Opens a reader on JSON that keeps to the limits.
     *
     * @param json the JSON text in UTF-8, the one encoding that RFC 8259 allows; another is no JSON
     * @throws JsonLimitException if the text exceeds a limit
     */
    public static JsonReader reader(byte[] json) {
        require(json);
        // Not as octets: the parser would take UTF-16 as well, in which the limits see neither brackets nor digits.
        return JsonFactories.READERS.createReader(
                new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
    }

    private static void require(byte[] json) {
        var depth = 0;
        var number = 0;
        var inText = false;
        for (var i = 0; i < json.length; i++) {
            var sign = json[i];
            if (inText) {
                if (sign == '\\') {
                    i++;
                } else {
                    inText = sign != '"';
                }
                continue;
            }
            inText = sign == '"';
            depth += sign == '[' || sign == '{' ? 1 : sign == ']' || sign == '}' ? -1 : 0;
            number = isOfNumber(sign) ? number + 1 : 0;
            if (depth > MAX_DEPTH) {
                throw new JsonLimitException("JSON nests deeper than " + MAX_DEPTH);
            }
            if (number > MAX_NUMBER_LENGTH) {
                throw new JsonLimitException("A number has more than " + MAX_NUMBER_LENGTH + " characters");
            }
        }
    }

    private static boolean isOfNumber(byte sign) {
        return (sign >= '+' && sign <= '9' && sign != ',') || sign == 'e' || sign == 'E';
    }
}
