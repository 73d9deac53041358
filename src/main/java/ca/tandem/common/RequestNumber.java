package ca.tandem.common;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * The number of a request, which ties together what the proxy, the portal and a client say of it: a proxy that is trusted gives it, or it is
 * random. It stands in the answer and in each line of the log that the request's thread writes.
 */
public final class RequestNumber {

    /** The name of the request attribute that holds the number, and of the header in both directions. */
    public static final String HEADER = "X-Request-ID";

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{8,64}");
    private static final int OCTETS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestNumber() {}

    /** Returns the number that a trusted proxy gave, which is null for none, or else a new one. */
    public static String of(String given) {
        if (given != null && FORM.matcher(given).matches()) {
            return given;
        }
        var octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    /** Returns the number of the request that this thread answers; empty in the background. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Begins or, with null, ends what this thread does for a request; returns the number from before. */
    public static String enter(String number) {
        var before = CURRENT.get();
        if (number == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(number);
        }
        return before;
    }

    /** Puts the number at the end of a line of the log, once. */
    public static void mark(LogRecord entry) {
        current()
                .map(number -> " [request " + number + "]")
                .filter(mark ->
                        entry.getMessage() != null && !entry.getMessage().endsWith(mark))
                .ifPresent(mark -> entry.setMessage(entry.getMessage() + mark));
    }
}
