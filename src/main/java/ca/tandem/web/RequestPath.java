package ca.tandem.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the path of a request, which has one spelling only. A path that could be written otherwise is taken for one page by one part of
 * the server and for another by the next, so it is none (RFC 3986, 3.3 and 6.2.2).
 */
final class RequestPath {

    /** What needs no encoding in a path, besides letters, digits and the slash; a semicolon would begin parameters, of which there are none. */
    private static final String PLAIN = "-._~!$&'()*+,=:@";

    /** What is the same encoded or not, so that only one of both is right: letters, digits and these (RFC 3986, 2.3). */
    private static final String NEVER_ENCODED = "-._~";

    /** What other parts of a server read as a separator. */
    private static final String NEVER = "/\\;";

    /** What other parts of a server decode once more. A percent sign that stands for itself is none. */
    private static final Pattern ENCODED_AGAIN = Pattern.compile("%(\\p{XDigit}{2}|[uU])");

    private static final int HEX_DIGITS = 2;

    private RequestPath() {}

    /**
     * Decodes the path once.
     *
     * @param raw the path as it was sent
     * @return the path; empty where it is not the one spelling: with dot segments, empty segments, parameters, backslashes, characters
     *     that are not seen, an encoding within the encoding or of what needs none, or octets that are no UTF-8
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
        return isAlphanumeric(character) || NEVER_ENCODED.indexOf(character) >= 0 || NEVER.indexOf(character) >= 0;
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
        if (!path.startsWith("/") || ENCODED_AGAIN.matcher(path).find()) {
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
