package ca.tandem.web.filter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request, which is accepted in its canonical spelling only. With more than one spelling, one part of the server could take a
 * path for one page and the next part for another, so every other spelling is rejected (RFC 3986, 3.3 and 6.2.2).
 */
final class RequestPath {

    /**
     * The characters that need no encoding in a path, besides letters, digits and the slash. The semicolon is missing: it would begin path
     * parameters, which the portal does not use.
     */
    private static final String PLAIN = "-._~!$&'()*+,=:@";

    /** The characters that mean the same encoded or not, besides letters and digits; only the plain form is accepted (RFC 3986, 2.3). */
    private static final String UNRESERVED = "-._~";

    /** The characters that other parts of a server read as a separator. */
    private static final String SEPARATORS = "/\\;";

    /** A sequence that other parts of a server would decode a second time. A percent sign that stands for itself does not match. */
    private static final Pattern ENCODED_AGAIN = Pattern.compile("%(\\p{XDigit}{2}|[uU])");

    private static final int HEX_DIGITS = 2;

    private RequestPath() {}

    /**
     * Decodes a path once.
     *
     * @param raw the path as it was sent
     * @return the decoded path; empty if the spelling is not canonical: with dot segments, empty segments, parameters, backslashes,
     *     invisible characters, double encoding, an encoded character that needs no encoding, or bytes that are not UTF-8
     */
    static Optional<String> decode(String raw) {
        var octets = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            var character = raw.charAt(i);
            if (character == '%') {
                if (!isHex(raw, i + 1)) {
                    return Optional.empty();
                }
                var octet = HexFormat.fromHexDigits(raw, i + 1, i + 1 + HEX_DIGITS);
                if (isNeverEncoded((char) octet)) {
                    return Optional.empty();
                }
                octets.write(octet);
                i += HEX_DIGITS;
            } else if (character == '/' || isAlphanumeric(character) || PLAIN.indexOf(character) >= 0) {
                octets.write(character);
            } else {
                return Optional.empty();
            }
        }
        return utf8(octets.toByteArray()).filter(RequestPath::isSeen).filter(RequestPath::isNormal);
    }

    private static boolean isHex(String raw, int from) {
        return from + HEX_DIGITS <= raw.length()
                && HexFormat.isHexDigit(raw.charAt(from))
                && HexFormat.isHexDigit(raw.charAt(from + 1));
    }

    private static boolean isNeverEncoded(char character) {
        return isAlphanumeric(character) || UNRESERVED.indexOf(character) >= 0 || SEPARATORS.indexOf(character) >= 0;
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private static Optional<String> utf8(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isSeen(String path) {
        return path.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        });
    }

    private static boolean isNormal(String path) {
        if (!path.startsWith("/")
                || (path.indexOf('%') >= 0 && ENCODED_AGAIN.matcher(path).find())) {
            return false;
        }
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var isLast = i == segments.length - 1;
            if ((segments[i].isEmpty() && !isLast) || segments[i].equals(".") || segments[i].equals("..")) {
                return false;
            }
        }
        return true;
    }
}
