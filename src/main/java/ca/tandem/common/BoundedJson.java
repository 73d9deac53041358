package ca.tandem.common;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;

/**
 * JSON from outside. How deep it nests and how long its numbers are is looked at before a parser sees it: one descends into each
 * bracket until its stack is used up, and works out a number in a time that grows with the square of its digits.
 */
public final class BoundedJson {

    /** The depth to which objects and lists nest. */
    public static final int DEEPEST = 50;

    /** The number of characters of the longest number. */
    public static final int LONGEST_NUMBER = 40;

    private BoundedJson() {}

    /** It nests too deep, or has too long a number. */
    public static final class OutOfBounds extends JsonException {

        private static final long serialVersionUID = 1L;

        OutOfBounds(String message) {
            super(message);
        }
    }

    /**
     * Reads JSON that keeps to the bounds.
     *
     * @param json in UTF-8
     * @throws OutOfBounds if it does not
     */
    public static JsonReader reader(byte[] json) {
        require(json);
        return Json.createReader(new ByteArrayInputStream(json));
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
            if (depth > DEEPEST) {
                throw new OutOfBounds("JSON nests deeper than " + DEEPEST);
            }
            if (number > LONGEST_NUMBER) {
                throw new OutOfBounds("A number has more than " + LONGEST_NUMBER + " characters");
            }
        }
    }

    private static boolean isOfNumber(byte sign) {
        return (sign >= '+' && sign <= '9' && sign != ',') || sign == 'e' || sign == 'E';
    }
}
