package ca.tandem.identity.oidc;

import ca.tandem.common.body.LimitedBody;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An HTTP client for the provider's endpoints. Each call ends after some seconds, whatever the provider sends how slowly; a response has a
 * maximum length; and no redirect is followed, which would take secrets to another host.
 */
final class ProviderClient implements HTTPRequestSender, ResourceRetriever {

    /** Maximum length of a response, in bytes; a token that lists some hundred groups has a tenth of it. */
    static final int LONGEST = 256 * 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(3);

    /** Headers that the client of the JDK sets itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final Duration longestCall;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ProviderClient(Duration longestCall) {
        this.longestCall = longestCall;
    }

    /** Returns the body of a resource in UTF-8. */
    String get(URI address) throws IOException {
        var response = send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json, application/jwk-set+json")
                .build());
        if (response.statusCode() != HTTPResponse.SC_OK) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(get(URI.create(address.toString())), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var body = request.getBody();
        var builder = HttpRequest.newBuilder(request.getURI())
                .method(
                        request.getMethod().name(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        request.getHeaderMap().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        var response = send(builder.build());
        var answer = new HTTPResponse(response.statusCode());
        response.headers().map().forEach((name, values) -> answer.setHeader(name, values.toArray(String[]::new)));
        answer.setBody(new String(response.body(), StandardCharsets.UTF_8));
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        // The time-out of a request ends with the headers: a body that drips would take as long as its sender likes.
        var answer = client.sendAsync(request, head -> new LimitedBody(LONGEST));
        try {
            return answer.get(longestCall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    request.uri() + " did not answer: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + longestCall.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
