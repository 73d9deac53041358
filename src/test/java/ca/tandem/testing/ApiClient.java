package ca.tandem.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A client of the API, with an account or without, over HTTP/1.1 as a proxy does, with a connection for each request under way.
 * Java 17's client gives up whatever is under way on a connection of HTTP/2 that the server ends, also where that would still answer it.
 */
public final class ApiClient {

    private final HttpClient http;
    private final String address;
    private final String token;

    private ApiClient(String address, String token) {
        this(address, token, HttpClient.Version.HTTP_1_1);
    }

    private ApiClient(String address, String token, HttpClient.Version version) {
        this.address = address;
        this.token = token;
        var builder = HttpClient.newBuilder().version(version);
        if (address.startsWith("https:")) {
            builder.sslContext(InternalAuthority.shared().trust());
        }
        http = builder.build();
    }

    /** Returns a client without an account. */
    public static ApiClient reader(String address) {
        return new ApiClient(address, null);
    }

    /** Returns a client with a token of one of the demo's accounts. */
    public static ApiClient signedIn(String address, String name) {
        return new ApiClient(address, token(address, name));
    }

    /** Returns a client with the same token over HTTP/2, which Java's client uses by default. */
    public ApiClient overHttp2() {
        return new ApiClient(address, token, HttpClient.Version.HTTP_2);
    }

    /** Requests a new token of one of the demo's accounts. */
    public static String token(String address, String name) {
        var basic = Base64.getEncoder()
                .encodeToString((name + ":" + RunningTandem.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var reader = reader(address);
        var answer = reader.send(reader.request("/api/v1/tokens")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.noBody()));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("No token for " + name + ": " + answer.statusCode() + " " + answer.body());
        }
        return object(answer).getString("token");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON without naming a version. */
    public HttpResponse<String> post(String path, JsonStructure json) {
        return send(request(path).header("Content-Type", "application/json").POST(text(json)));
    }

    /** Sends JSON and names the version that was seen. */
    public HttpResponse<String> post(String path, int version, JsonStructure json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(text(json)));
    }

    /** Puts JSON and names the version that was seen. */
    public HttpResponse<String> put(String path, int version, JsonStructure json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(text(json)));
    }

    /** Puts an XLIFF file and names the version that was seen. */
    public HttpResponse<String> put(String path, int version, String xliff) {
        return put(path, version, "application/xliff+xml", xliff);
    }

    /** Puts an XLIFF file under a media type and names the version that was seen. */
    public HttpResponse<String> put(String path, int version, String type, String xliff) {
        return send(request(path)
                .header("Content-Type", type)
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(xliff)));
    }

    /** Sends a text of another type than JSON. */
    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file and names the version that was seen. */
    public HttpResponse<String> post(String path, int version, String type, byte[] file) {
        return send(request(path)
                .header("Content-Type", type)
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Deletes what is there and names the version that was seen. */
    public HttpResponse<String> delete(String path, int version) {
        return send(request(path).header("If-Match", "\"" + version + "\"").DELETE());
    }

    /** Imports a ZIP of a Hugo tree and waits for the report. */
    public JsonObject importTree(byte[] zip, String as) {
        var started = startImport(zip, as);
        if (started.statusCode() != 202) {
            throw new IllegalStateException("The import was not taken: " + started.statusCode() + " " + started.body());
        }
        var id = object(started).get("id").toString().replace("\"", "");
        var address = "/api/v1/staff/imports/" + id;
        Patience.until(
                "the import has ended",
                () -> !object(get(address)).getString("state").equals("RUNNING"));
        return object(get(address));
    }

    /** Exports everything as a ZIP of a Hugo tree. */
    public byte[] exportTree() {
        var answer = send(request("/api/v1/staff/export").GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The export was refused: " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a ZIP for import. */
    public HttpResponse<String> startImport(byte[] zip, String as) {
        var boundary = "tandem-test-boundary";
        var body = new ByteArrayOutputStream();
        try {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n" + as + "\r\n--"
                            + boundary
                            + "\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"site.zip\"\r\n"
                            + "Content-Type: application/zip\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(zip);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return send(request("/api/v1/staff/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Returns the JSON object of a response. */
    public static JsonObject object(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Returns the JSON array of a response. */
    public static JsonArray array(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static HttpRequest.BodyPublisher text(JsonStructure json) {
        return BodyPublishers.ofString(json.toString());
    }
}
