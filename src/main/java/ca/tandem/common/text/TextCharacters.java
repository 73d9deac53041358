package ca.tandem.common.text;

import java.util.OptionalInt;

/**
 * The characters that a text may hold: all but control characters, unpaired surrogates and noncharacters (The Unicode Standard, 23.1, 23.6
 * and 23.7). Nobody sees those, XML and databases refuse most of them, and they come from damaged files only. Tabs and line breaks may stand.
 */
public final class TextCharacters {

    private TextCharacters() {}

    /** Returns the first character of the text that no text may hold; empty if there is none. */
    public static OptionalInt firstForbidden(String text) {
        return text.codePoints().filter(TextCharacters::isForbidden).findFirst();
    }

    /** Checks whether the text holds a character that no text may hold. */
    public static boolean hasForbidden(String text) {
        return firstForbidden(text).isPresent();
    }

    /** Returns the name of a character by which people can look it up, such as {@code U+0001}. */
    public static String name(int character) {
        return "U+%04X".formatted(character);
    }

    private static boolean isForbidden(int character) {
        return (Character.isISOControl(character) && !isWhiteSpace(character))
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static boolean isWhiteSpace(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character == '\u0085';
    }
}
