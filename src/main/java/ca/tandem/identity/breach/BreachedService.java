package ca.tandem.identity.breach;

import ca.tandem.common.body.LimitedBody;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service that lists the breached passwords whose SHA-1 begins with five given digits, as the range search of Have I Been Pwned does. It
 * learns these digits, which some hundred breached passwords share, and nothing else; it is asked to fill its answer up, so that its length
 * tells an eavesdropper nothing.
 */
final class BreachedService implements BreachedSet {

    private static final int PREFIX = 5;

    /** Maximum length of an answer, in bytes, several times that of the longest. */
    private static final int LONGEST = 512 * 1024;

    /** Hosts of a service on the same machine, as in tests; any other is reached by https only. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String address;
    private final Duration longestCall;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST_CALL)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    BreachedService(String address, Duration longestCall) {
        this.address = address;
        this.longestCall = longestCall;
    }

    /** Returns the address of a setting, with a slash at its end. */
    static String address(String setting) {
        try {
            var uri = URI.create(setting);
            var isSafe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
            if (isSafe && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return setting.replaceFirst("/*$", "/");
            }
        } catch (IllegalArgumentException e) {
            // Reported below.
        }
        throw BreachedSet.malformed(setting, "is no https address without a query");
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public boolean contains(String hash) throws IOException {
        var rest = hash.substring(PREFIX);
        return get(hash.substring(0, PREFIX))
                .lines()
                .map(line -> line.split(":", 2))
                // What only fills the answer up has the count 0.
                .anyMatch(parts -> parts[0].equalsIgnoreCase(rest) && !(parts.length == 2 && parts[1].equals("0")));
    }

    private String get(String prefix) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + prefix))
                .header("Add-Padding", "true")
                .header("User-Agent", "Tandem")
                .build();
        // The time-out of a request would end with the headers.
        var answer = client.sendAsync(request, head -> new LimitedBody(LONGEST));
        try {
            var response = answer.get(longestCall.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("it answered " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.US_ASCII);
        } catch (ExecutionException e) {
            throw new IOException("it did not answer", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("it did not answer within " + longestCall.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
