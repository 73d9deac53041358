package ca.tandem.alert;

import ca.tandem.common.PortalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The tokens in the addresses of alerts: the alert's id, and 144 bits of HMAC-SHA-256 over it with a key derived from {@link PortalKey} for
 * one purpose. The database holds none of them, and each message of an alert can carry the same.
 */
@ApplicationScoped
public class AlertTokens {

    /** Purpose of a token, for which alone it is good. */
    public enum Purpose {
        /** To confirm the alert. */
        CONFIRMING,
        /** To end it. */
        ENDING
    }

    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,17})\\.([A-Za-z0-9_-]{24})");
    private static final int OCTETS = 18;

    @Inject
    PortalKey portalKey;

    /** Returns the token of an alert. */
    String of(Purpose purpose, long id) {
        return id + "." + code(portalKey.derive(key(purpose)), id);
    }

    /** Returns the id of the alert of a token; empty if it is no token for the purpose. */
    OptionalLong read(Purpose purpose, String token) {
        var matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        var id = Long.parseLong(matcher.group(1));
        return portalKey.deriveAll(key(purpose)).stream().anyMatch(key -> isSame(code(key, id), matcher.group(2)))
                ? OptionalLong.of(id)
                : OptionalLong.empty();
    }

    private static String key(Purpose purpose) {
        return "search alerts " + purpose;
    }

    private static String code(byte[] key, long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(PortalKey.hmac(key, Long.toString(id)), OCTETS));
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
