package ca.tandem.web.cache;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueReads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A complete response with status 200 that can be sent again.
 *
 * @param contentType the value of {@code Content-Type}
 * @param headers the other headers that belong to it, with their values
 * @param body the body
 * @param reads what it has read of the catalogue
 * @param validUntil the instant at which it is no longer true, by the clock alone
 * @param closing the instant at which the next posting in it closes; after it, it is never sent again
 */
public record KeptResponse(
        String contentType,
        Map<String, List<String>> headers,
        CodedBody body,
        CatalogueReads reads,
        Instant validUntil,
        Instant closing) {

    /** Memory of a response besides its body, in bytes: names, headers, notes of what it has read. */
    private static final int OTHERS = 2048;

    /** Maximum time for which a client may use a response without asking, in seconds. */
    private static final long LONGEST_AGE = Catalogue.HORIZON.toSeconds();

    /** Maximum time for which a cache may send a response while the portal fails, in seconds. */
    private static final long LONGEST_ERROR = Duration.ofDays(1).toSeconds();

    public KeptResponse {
        headers = Map.copyOf(headers);
    }

    /** Returns the memory that it takes at most, in bytes: each of the two compressed bodies is no longer than half of a text. */
    int weight() {
        return OTHERS + 2 * body.length();
    }

    /** Checks whether the next client may be sent it, too; what was read incompletely or sets a cookie is for one only. */
    boolean isForOthers() {
        return reads.isComplete() && !headers.containsKey("Set-Cookie");
    }

    /**
     * Returns {@code Cache-Control} for anybody: true until the next change that is known, and during an outage until the next closing.
     *
     * @param nextPublication the next publication that is scheduled; one that is past may come at any moment
     */
    public String caching(Instant now, Instant nextPublication) {
        if (!isForOthers()) {
            return "public, no-cache";
        }
        var age = Math.min(LONGEST_AGE, Math.min(seconds(now, validUntil), seconds(now, nextPublication)));
        var error = Math.min(LONGEST_ERROR, seconds(now, closing) - age);
        return "public, max-age=" + age + (error > 0 ? ", stale-if-error=" + error : "");
    }

    private static long seconds(Instant from, Instant to) {
        // Not by a Duration, which counts nanoseconds first, and throws and catches an exception where nothing ever
        // changes.
        return to.isAfter(from) ? from.until(to, ChronoUnit.SECONDS) : 0;
    }

    /** Sends it as {@link CodedBody#send} does. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.setContentType(contentType);
        body.send(request, response);
    }
}
