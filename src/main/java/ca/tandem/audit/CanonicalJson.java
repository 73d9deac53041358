package ca.tandem.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The canonical JSON line of an audit entry: always the same bytes, with fields in a fixed order, no white space, {@code null} for missing
 * values other than the session, instants in UTC with milliseconds, and strings with only the necessary escapes (RFC 8785). The line ends with the hash: SHA-256
 * over the UTF-8 bytes before {@code ,"hash"}.
 */
final class CanonicalJson {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int FIRST_PLAIN = 0x20;

    private final StringBuilder json = new StringBuilder(400);

    private CanonicalJson() {}

    /** Returns the line up to its hash, the hash excluded. */
    static String begin(AuditEntry auditEntry) {
        var canonicalJson = new CanonicalJson();
        canonicalJson.json.append("{\"number\":").append(auditEntry.getNumber());
        canonicalJson.text("at", at(auditEntry.getAt()));
        canonicalJson.text("who", auditEntry.getActor());
        canonicalJson.text("what", auditEntry.getEventCode());
        canonicalJson.text("posting", auditEntry.getPosting());
        canonicalJson.name("edition").append(auditEntry.getEdition());
        canonicalJson.text("account", auditEntry.getAccount());
        canonicalJson.text("content", auditEntry.getContent());
        // Left out where there is none, so that entries from before it was recorded keep their bytes and their hash.
        if (auditEntry.getSession() != null) {
            canonicalJson.text("session", auditEntry.getSession());
        }
        canonicalJson.name("details").append(auditEntry.getDetailsJson());
        canonicalJson.text("previous", auditEntry.getPrevious());
        return canonicalJson.json.toString();
    }

    /** Returns the complete line, without a line break. */
    static String whole(AuditEntry auditEntry) {
        return begin(auditEntry) + ",\"hash\":\"" + auditEntry.getHash() + "\"}";
    }

    /** Returns the details as a JSON object. */
    static String object(Map<String, String> details) {
        var canonicalJson = new CanonicalJson();
        details.forEach((name, value) -> {
            canonicalJson.json.append(canonicalJson.json.length() == 0 ? '{' : ',');
            canonicalJson.quoted(name);
            canonicalJson.json.append(':');
            canonicalJson.quoted(value);
        });
        return canonicalJson.json.length() == 0
                ? "{}"
                : canonicalJson.json.append('}').toString();
    }

    static String at(Instant instant) {
        return AT.format(instant);
    }

    private StringBuilder name(String name) {
        return json.append(",\"").append(name).append("\":");
    }

    private void text(String name, String value) {
        name(name);
        if (value == null) {
            json.append("null");
        } else {
            quoted(value);
        }
    }

    private void quoted(String value) {
        json.append('"');
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < FIRST_PLAIN || isHalf(value, i)) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Checks whether the character is an unpaired surrogate, which has no encoding in UTF-8. */
    private static boolean isHalf(String value, int i) {
        var c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
