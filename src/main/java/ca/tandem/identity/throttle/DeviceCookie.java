package ca.tandem.identity.throttle;

import ca.tandem.common.PortalKey;
import ca.tandem.identity.client.HostCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A cookie that names the accounts that signed in before on a device, so that failures elsewhere do not lock their owners out (OWASP, "Slow
 * Down Online Guessing Attacks with Device Cookies"). For each account it contains a random number of the device and a signature of that
 * number and the account's name; the name itself is not included. It proves nothing else: a thief of the cookie gains attempts, not an
 * account.
 */
@ApplicationScoped
public class DeviceCookie {

    private static final HostCookie COOKIE = new HostCookie("tandem-device", "Strict");

    /** One year, in seconds. */
    private static final int A_YEAR = 31_536_000;

    /** Maximum number of accounts that a device remembers. */
    private static final int MOST = 5;

    private static final String PURPOSE = "device cookie";
    private static final int OCTETS = 18;
    private static final String BETWEEN = "~";
    private static final String ENTRY = "[A-Za-z0-9_-]{24}\\.[A-Za-z0-9_-]{43}";
    private static final Pattern VALUE = Pattern.compile(ENTRY + "(?:" + BETWEEN + ENTRY + "){0," + (MOST - 1) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    PortalKey portalKey;

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /** Returns the value of the browser's device cookie, also one from before it had its prefix; null if the request carries none. */
    public static String valueIn(HttpServletRequest request) {
        return COOKIE.readUnderEitherName(request).orElse(null);
    }

    /** Sets the cookie after an account has signed in. One without the prefix is removed: it was found once, and others could set it. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String account) {
        var cookie = COOKIE.with(base, add(valueIn(request), account), A_YEAR);
        cookie.setSecure(cookie.getSecure() || request.isSecure());
        response.addCookie(cookie);
        COOKIE.removalOfPlain(request, base).ifPresent(response::addCookie);
    }

    /** Returns the device number for the given account if it signed in before; empty for any other account. */
    public Optional<String> device(String value, String account) {
        return entries(value)
                .filter(entry -> isOf(entry, account))
                .map(DeviceCookie::device)
                .findFirst();
    }

    /** Returns the cookie's value after the account has signed in too, keeping the newest of the other entries. */
    public String add(String value, String account) {
        var device = device(value, account).orElseGet(DeviceCookie::random);
        var others = entries(value).filter(entry -> !isOf(entry, account)).limit(MOST - 1L);
        return Stream.concat(Stream.of(device + "." + signature(portalKey.derive(PURPOSE), device, account)), others)
                .collect(Collectors.joining(BETWEEN));
    }

    /** Parses the cookie's value; a malformed value counts as empty. */
    private static Stream<String> entries(String value) {
        return value != null && VALUE.matcher(value).matches()
                ? Arrays.stream(value.split(BETWEEN, -1))
                : Stream.empty();
    }

    private boolean isOf(String entry, String account) {
        return portalKey.deriveAll(PURPOSE).stream()
                .map(key -> device(entry) + "." + signature(key, device(entry), account))
                .anyMatch(expected -> MessageDigest.isEqual(
                        entry.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String device(String entry) {
        return entry.substring(0, entry.indexOf('.'));
    }

    private static String signature(byte[] key, String device, String account) {
        return encode(PortalKey.hmac(key, device + "\n" + account));
    }

    private static String random() {
        var octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return encode(octets);
    }

    private static String encode(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
